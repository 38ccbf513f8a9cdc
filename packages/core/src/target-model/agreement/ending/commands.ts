import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { agreementCommand } from "../agreement-command.ts";

/** Commands of this theme. */
export const endingCommands = {
  end: agreementCommand({
    label: { ru: "Прекратить соглашение", en: "End the agreement" },
    told: { ru: "Соглашение прекращено вместе с работой пары", en: "Agreement ended with the unit" },
    kind: "end",
    payload: z.strictObject({ reason: oneOf(endingReasons) }),
    by: { kind: "system" },
  }),
};
