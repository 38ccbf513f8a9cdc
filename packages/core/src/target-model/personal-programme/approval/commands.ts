import * as z from "zod";
import { id } from "../../identifier.ts";
import { byOffice } from "../../role/offices.ts";
import { byAuthor, byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";

/** Commands of this theme. */
export const approvalCommands = {
  approve: personalProgrammeCommand({
    label: { ru: "Утвердить персонализированную программу", en: "Approve the personalised programme" },
    told: { ru: "Персонализированная программа утверждена", en: "Personalised programme approved" },
    kind: "approval",
    /** Number of the order, of the protocol or of the approved document itself. */
    payload: z.strictObject({ document: id }),
    by: { kind: "either", of: [...byCurator.of, byOffice("head")] },
  }),
  begin: personalProgrammeCommand({
    label: { ru: "Начать работу по программе", en: "Begin the work by the programme" },
    told: { ru: "Начата работа по программе", en: "Work by the programme began" },
    kind: "plan",
    payload: z.strictObject({}),
    by: { kind: "either", of: [byAuthor, ...byCurator.of] },
  }),
};
