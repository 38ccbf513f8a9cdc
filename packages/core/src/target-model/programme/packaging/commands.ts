import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const packagingCommands = {
  "account-for-practice": programmeCommand({
    label: { ru: "Учесть опубликованную практику", en: "Account for a published practice" },
    told: { ru: "Учтена опубликованная практика", en: "A published practice was accounted for" },
    kind: "practice",
    payload: z.strictObject({ practice: id }),
    by: { kind: "system" },
  }),
};
