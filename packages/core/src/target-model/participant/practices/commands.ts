import * as z from "zod";
import { id } from "../../identifier.ts";
import { participantCommand } from "../participant-command.ts";

/** Commands of this theme. */
export const practicesCommands = {
  "account-for-practice": participantCommand({
    label: { ru: "Учесть практику, в которой назван участник", en: "Account for a practice that names the person" },
    told: {
      ru: "Опубликована практика, в которой назван участник",
      en: "A practice that names the person is published",
    },
    kind: "publication",
    payload: z.strictObject({ practice: id }),
    by: { kind: "system" },
  }),
};
