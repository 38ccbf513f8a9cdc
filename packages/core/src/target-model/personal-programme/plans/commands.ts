import { isProgrammeAsked } from "../asked.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAnyAuthor, byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";
import { planRow } from "./plan-row.ts";

/** `pair` for its road map, `mentor`, `curator`, or the mentee as a person. */
const whose = id;
const rows = z.array(planRow).min(1);
const byAll = { kind: "either", of: [byAnyAuthor, ...byCurator.of] } as const;

/** Commands of this theme. */
export const plansCommands = {
  "draw-up-plan": personalProgrammeCommand({
    label: { ru: "Составить план или дорожную карту пары", en: "Draw up a plan or the pair's road map" },
    told: { ru: "Составлен план", en: "Plan drawn up" },
    kind: "plan",
    isAsked: isProgrammeAsked.plans,
    payload: z.strictObject({ whose, rows }),
    notes: worded,
    by: byAll,
  }),
  "correct-plan": personalProgrammeCommand({
    label: { ru: "Скорректировать план", en: "Correct a plan" },
    told: { ru: "План скорректирован", en: "Plan corrected" },
    kind: "plan",
    isAsked: isProgrammeAsked.plans,
    payload: z.strictObject({
      whose,
      rows,
      /** The indiscipline that the correction answers. */
      answers: id.optional(),
    }),
    notes: worded,
    by: byAll,
  }),
  "finish-row": personalProgrammeCommand({
    label: { ru: "Отметить выполнение строки плана", en: "Finish a row of a plan" },
    told: { ru: "Строка плана выполнена", en: "Row of a plan done" },
    kind: "plan",
    isAsked: isProgrammeAsked.plans,
    payload: z.strictObject({ whose, row: id, document: id.optional() }),
    by: byAll,
  }),
};
