import { agreementSetup } from "../agreement-setup.ts";

/** The mentee's reports on the tasks, in the agreed rhythm. */
export const reportingRegion = agreementSetup.createStateConfig({
  initial: "report",
  states: {
    report: {
      after: {
        "agreed-report": [
          { target: "report", reenter: true, guard: "report-fallen-due", actions: "remindOfAgreedReport" },
          { target: "report", reenter: true },
        ],
      },
      on: {
        "report-on-tasks": { target: "report", reenter: true, guard: "report-may-be-given", actions: "recordReport" },
        "agree-to-change": { target: "report", reenter: true, guard: "change-may-be-agreed" },
      },
    },
  },
});
