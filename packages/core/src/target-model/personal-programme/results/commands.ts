import { isProgrammeAsked } from "../asked.ts";
import { indicatorPlan } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { enteredFact } from "../../programme/review/entered-fact.ts";
import { byExpert } from "../../programme/programme-acts.ts";
import { byAuthor, byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { wayDocument } from "./way-document.ts";
import { resultsRelation } from "./results-relation.ts";

/** Commands of this theme. */
export const resultsCommands = {
  "plan-results": personalProgrammeCommand({
    label: { ru: "Запланировать результаты программы", en: "Plan the programme's results" },
    told: { ru: "Запланированы результаты программы", en: "Results planned" },
    kind: "plan",
    isAsked: isProgrammeAsked.results,
    /** All indicators of the programme: what is not among them is planned no more. */
    payload: z.strictObject({ indicators: z.array(indicatorPlan).min(1) }),
    by: { kind: "either", of: [byAuthor, ...byCurator.of] },
  }),
  "record-result": personalProgrammeCommand({
    label: { ru: "Внести результат программы", en: "Record a result of the programme" },
    told: { ru: "Внесён результат программы", en: "Result recorded" },
    kind: "monitoring",
    isAsked: isProgrammeAsked.results,
    payload: z.strictObject({ fact: enteredFact }),
    by: byCurator,
  }),
  "add-evidence": personalProgrammeCommand({
    label: { ru: "Приложить документ мониторинга", en: "Add a document of the monitoring" },
    told: { ru: "Приложен документ мониторинга", en: "Document of the monitoring added" },
    kind: "monitoring",
    isAsked: isProgrammeAsked.evidence,
    payload: wayDocument,
    by: { kind: "either", of: [byAuthor, ...byCurator.of, byExpert] },
  }),
  package: personalProgrammeCommand({
    label: { ru: "Упаковать программу в практику", en: "Package the programme as a practice" },
    told: { ru: "Решено упаковать программу в практику", en: "Decided to package the programme" },
    kind: "review",
    isAsked: isProgrammeAsked.results,
    payload: z.strictObject({}),
    by: byCurator,
    relations: resultsRelation,
  }),
  revise: personalProgrammeCommand({
    label: { ru: "Направить программу на доработку", en: "Send the programme to revision" },
    told: { ru: "Решено доработать программу", en: "Decided to revise the programme" },
    kind: "review",
    isAsked: isProgrammeAsked.results,
    payload: z.strictObject({}),
    by: byCurator,
    relations: resultsRelation,
  }),
};
