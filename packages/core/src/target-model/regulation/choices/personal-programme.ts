import { oneOf, textSchema } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { approvers } from "../../personal-programme/approval/approver.ts";
import { controlForms } from "../../personal-programme/controls/control-form.ts";
import { programmeControls, proofForms, provers } from "../../personal-programme/controls/control-proof.ts";
import { deliveryModes } from "../../personal-programme/drafting/delivery-mode.ts";
import { programmeSections } from "../../personal-programme/drafting/section.ts";
import { completionNeeds } from "../../personal-programme/ending/completion-need.ts";
import { correctors } from "../../personal-programme/plans/corrector.ts";
import { keepers, materialKinds } from "../../personal-programme/products/material-kind.ts";
import { productKinds } from "../../personal-programme/products/product-kind.ts";
import { namedRights } from "../../personal-programme/rights/named-right.ts";
import { monitoringWays } from "../../personal-programme/results/monitoring-way.ts";
import { keptOnce } from "./kept-once.ts";
import { does, entry, one, open, ownEntry, ownId, some, termSchema } from "../choice-shapes.ts";

const term: Choice = {
  title: { ru: "Срок персонализированной программы", en: "Term of a personalised programme" },
  schema: termSchema,
};

const evidence: Choice = {
  title: { ru: "Чем и кем подтверждают контроль программы", en: "Who proves a control of the programme, and how" },
  names: { words: { ...provers, ...proofForms } },
  schema: z.partialRecord(
    oneOf(programmeControls),
    z.array(z.strictObject({ by: oneOf(provers), form: entry(proofForms) })).min(1),
  ),
};

const ownMaterial = ownEntry.extend({
  by: oneOf(keepers).exactOptional().describe("Who keeps it; either of them unless told"),
});

const materials: Choice = {
  title: { ru: "Что хранят о своей работе стороны", en: "What the parties keep of their work" },
  names: { words: materialKinds },
  schema: z.array(z.union([oneOf(materialKinds), ownId, ownMaterial])).min(1),
};

const templates: Choice = {
  title: { ru: "Формы персонализированных программ", en: "Templates of personalised programmes" },
  schema: z.array(z.strictObject({ id: ownId, version: z.string().min(1).max(200), title: textSchema })).min(1),
};

/** Choices about personalised programmes. */
export const personalProgrammeChoices = {
  "personalProgramme.sections": some(
    programmeSections,
    "Разделы персонализированной программы",
    "Sections of a personalised programme",
  ),
  "personalProgramme.term": term,
  "personalProgramme.templates": templates,
  "personalProgramme.deliveryModes": open(
    deliveryModes,
    "Формы реализации персонализированных программ",
    "How personalised programmes are carried out",
  ),
  "personalProgramme.projects": does(
    "Проект называет продукт, сетевой проект — ресурс",
    "A project names its product, a network project its resource",
  ),
  "personalProgramme.coAuthors": does("С программой соглашается наставляемый", "The mentee agrees to the programme"),
  "personalProgramme.approvedBy": one(approvers, "Кто утверждает программу", "Who approves the programme"),
  "personalProgramme.rankedByBoth": does(
    "Дефициты ранжируют наставник и наставляемый",
    "Mentor and mentee rank the deficits",
  ),
  "personalProgramme.plansAfterRanking": does("Планы — после ранжирования", "Plans follow the ranking"),
  "personalProgramme.certifiedFirst": does(
    "Работают по заверенному чек-листу",
    "The work follows the certified checklist",
  ),
  "personalProgramme.correctedBy": some(correctors, "Кто корректирует планы", "Who corrects the plans"),
  "personalProgramme.controlForms": open(
    controlForms,
    "Формы и методы контроля наставника",
    "Forms and methods of a mentor's control",
  ),
  "personalProgramme.controlEvidence": evidence,
  "personalProgramme.products": open(productKinds, "Продукты наставляемого", "Products of a mentee"),
  "personalProgramme.materials": materials,
  "personalProgramme.monitoringWays": some(monitoringWays, "Способы мониторинга", "Ways of monitoring"),
  "personalProgramme.reportsHeard": does(
    "Отчёты наставников заслушивает заместитель директора",
    "The deputy head hears the mentors' reports",
  ),
  "personalProgramme.extension": some(
    { "mutual-consent": { ru: "обоюдное согласие", en: "mutual consent" } },
    "Что нужно для продления программы",
    "What an extension of the programme needs",
  ),
  "personalProgramme.earlyBySuccess": does(
    "Раньше срока завершают только выполненную программу",
    "Only a fulfilled programme ends early",
  ),
  "personalProgramme.completion": {
    ...some(completionNeeds, "Что нужно для завершения программы", "What a completion needs"),
    fits: keptOnce,
  },
  "personalProgramme.rights": some(
    namedRights,
    "Права и обязанности сторон программы",
    "Rights and duties of the programme's parties",
  ),
  "personalProgramme.verdict": does(
    "Упаковка и доработка — по результатам",
    "Packaging and revision follow the results",
  ),
} satisfies Record<string, Choice>;
