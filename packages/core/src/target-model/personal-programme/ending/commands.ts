import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { byOffice } from "../../role/offices.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { waysRelation } from "../results/results-relation.ts";
import { explained } from "../personal-programme-notes.ts";

/** Commands of this theme. */
export const endingCommands = {
  complete: personalProgrammeCommand({
    label: { ru: "Завершить персонализированную программу", en: "Complete the personalised programme" },
    told: { ru: "Персонализированная программа завершена", en: "Personalised programme completed" },
    kind: "end",
    payload: z.strictObject({}),
    by: byCurator,
    relations: waysRelation,
  }),
  cancel: personalProgrammeCommand({
    label: { ru: "Прекратить персонализированную программу", en: "Cancel the personalised programme" },
    told: { ru: "Персонализированная программа прекращена", en: "Personalised programme cancelled" },
    kind: "end",
    payload: z.strictObject({ reason: oneOf(endingReasons) }),
    notes: explained,
    by: { kind: "either", of: [{ kind: "system" }, ...byCurator.of, byOffice("head")] },
  }),
  "account-for-parties": personalProgrammeCommand({
    label: { ru: "Учесть состав пары (группы)", en: "Account for who is in the unit" },
    told: { ru: "Состав пары (группы) изменился", en: "Who is in the unit has changed" },
    kind: "document",
    payload: z.strictObject({}),
    by: { kind: "system" },
  }),
};
