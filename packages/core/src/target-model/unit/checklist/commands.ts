import { unitKeeps } from "../programme-of-its-own/unit-keeps.ts";
import { byParty, byAnyParty, byMentor, byCurator } from "../unit-acts.ts";
import { byCurators, leadersRecord } from "../../role/offices.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const checklistCommands = {
  diagnose: unitCommand({
    label: { ru: "Провести диагностику дефицитов", en: "Diagnose the deficits" },
    told: { ru: "Диагностика дефицитов", en: "Deficits diagnosed" },
    kind: "plan",
    isAsked: unitKeeps.checklist,
    payload: z.strictObject({ items: z.int().min(1) }),
    by: { ...byMentor, ...leadersRecord },
  }),
  "rank-deficits": unitCommand({
    label: { ru: "Согласовать ранжирование дефицитов", en: "Agree on the ranking of deficits" },
    told: { ru: "Согласовано ранжирование дефицитов", en: "Ranking of deficits agreed" },
    kind: "plan",
    isAsked: unitKeeps.checklist,
    payload: z.strictObject({ person: id }),
    by: byParty(leadersRecord),
  }),
  "certify-checklist": unitCommand({
    label: { ru: "Заверить чек-лист", en: "Certify the checklist" },
    told: { ru: "Чек-лист заверен", en: "Checklist certified" },
    kind: "plan",
    isAsked: unitKeeps.certificate,
    payload: z.strictObject({}),
    by: byCurator,
  }),
  "draw-up-plan": unitCommand({
    label: { ru: "Составить план", en: "Draw up a plan" },
    told: { ru: "Составлен план", en: "Plan drawn up" },
    kind: "plan",
    isAsked: unitKeeps.plans,
    payload: z.strictObject({
      whose: id,
      /** Number of the plan. */
      document: id.optional(),
    }),
    by: { kind: "either", of: [{ ...byAnyParty, ...leadersRecord }, byCurators] },
  }),
};
