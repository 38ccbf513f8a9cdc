import { z } from "zod";
import { id } from "../../identifier.ts";
import { unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const checklistCommands = {
  diagnose: unitCommand({
    label: { ru: "Провести диагностику дефицитов", en: "Diagnose the deficits" },
    told: { ru: "Диагностика дефицитов", en: "Deficits diagnosed" },
    kind: "plan",
    payload: z.strictObject({ items: z.int().min(1) }),
    roles: ["mentor"],
  }),
  "rank-deficits": unitCommand({
    label: { ru: "Согласовать ранжирование дефицитов", en: "Agree on the ranking of deficits" },
    told: { ru: "Согласовано ранжирование дефицитов", en: "Ranking of deficits agreed" },
    kind: "plan",
    payload: z.strictObject({ person: id }),
    roles: ["mentor", "mentee"],
  }),
  "certify-checklist": unitCommand({
    label: { ru: "Заверить чек-лист", en: "Certify the checklist" },
    told: { ru: "Чек-лист заверен", en: "Checklist certified" },
    kind: "plan",
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
  "draw-up-plan": unitCommand({
    label: { ru: "Составить план", en: "Draw up a plan" },
    told: { ru: "Составлен план", en: "Plan drawn up" },
    kind: "plan",
    payload: z.strictObject({ whose: id }),
    roles: ["mentor", "mentee", "curator"],
  }),
};
