import { isAgreementAsked } from "../asked.ts";
import * as z from "zod";
import { leadersRecord } from "../../role/offices.ts";
import { byMentee } from "../agreement-acts.ts";
import { agreementCommand } from "../agreement-command.ts";
import { ofReport } from "../agreement-notes.ts";

/** Commands of this theme. */
export const reportingCommands = {
  "report-on-tasks": agreementCommand({
    label: { ru: "Отчитаться о выполнении заданий", en: "Report on the tasks" },
    told: { ru: "Отчёт наставляемого о заданиях", en: "The mentee's report on the tasks" },
    kind: "report",
    isAsked: isAgreementAsked.reports,
    payload: z.strictObject({
      /** How many of the agreed tasks are done, and how many there are. */
      done: z.int().min(0),
      of: z.int().min(0),
    }),
    notes: ofReport,
    by: { ...byMentee, ...leadersRecord },
  }),
};
