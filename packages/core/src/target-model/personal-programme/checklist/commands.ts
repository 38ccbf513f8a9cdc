import { isProgrammeAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAuthor, byCurator, byNamedAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";
import { deficitAreas } from "./deficit-area.ts";

/** Commands of this theme. */
export const checklistCommands = {
  diagnose: personalProgrammeCommand({
    label: { ru: "Провести диагностику компетентностей", en: "Diagnose the competences" },
    told: { ru: "Диагностика проведена: составлен перечень", en: "Diagnosed: the list is drawn up" },
    kind: "plan",
    isAsked: isProgrammeAsked.checklist,
    payload: z.strictObject({
      protocol: id,
      items: z.array(z.strictObject({ competence: id, area: oneOf(deficitAreas) })).min(1),
    }),
    notes: worded,
    by: byAuthor,
  }),
  "draft-checklist": personalProgrammeCommand({
    label: { ru: "Составить проект чек-листа дефицитов", en: "Draft the checklist of deficits" },
    told: { ru: "Составлен проект чек-листа", en: "Checklist drafted" },
    kind: "plan",
    isAsked: isProgrammeAsked.checklist,
    payload: z.strictObject({ deficits: z.array(id).min(1) }),
    by: byAuthor,
  }),
  "rank-deficits": personalProgrammeCommand({
    label: { ru: "Расставить дефициты по порядку", en: "Rank the deficits" },
    told: { ru: "Дефициты расставлены по порядку", en: "Deficits ranked" },
    kind: "plan",
    isAsked: isProgrammeAsked.ranking,
    payload: z.strictObject({ person: id, order: z.array(id).min(1) }),
    by: byNamedAuthor,
  }),
  "certify-checklist": personalProgrammeCommand({
    label: { ru: "Заверить чек-лист", en: "Certify the checklist" },
    told: { ru: "Чек-лист заверен", en: "Checklist certified" },
    kind: "plan",
    isAsked: isProgrammeAsked.certificate,
    payload: z.strictObject({}),
    by: byCurator,
  }),
};
