import * as z from "zod";
import { id } from "../../identifier.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";

/** Commands of this theme. */
export const councilCommands = {
  "account-for-council": municipalSchoolCommand({
    label: { ru: "Учесть совет наставников", en: "Account for the mentor council" },
    told: { ru: "Учтён приказ о совете наставников", en: "An order on the mentor council was accounted for" },
    kind: "order",
    payload: z.strictObject({
      council: id,
      /** Number and kind of the order on it. */
      number: id,
      kind: z.enum(["create-council", "change-council", "dissolve-council"]),
    }),
    by: { kind: "system" },
  }),
};
