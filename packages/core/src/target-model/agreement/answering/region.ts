import { agreementSetup } from "../agreement-setup.ts";

/** The mentee's questions, each of which the mentor answers within the agreed hours. */
export const answeringRegion = agreementSetup.createStateConfig({
  initial: "none",
  states: {
    none: { on: { ask: { target: "asked", guard: "may-be-asked", actions: "recordQuestion" } } },
    asked: {
      after: {
        "agreed-answer": { target: "asked", reenter: true, actions: ["remindOfAnswer", "recordLateAnswer"] },
      },
      on: {
        ask: { target: "asked", reenter: true, guard: "may-be-asked", actions: "recordQuestion" },
        answer: [
          { target: "none", guard: "last-may-be-answered", actions: "recordAnswer" },
          { target: "asked", reenter: true, guard: "may-be-answered", actions: "recordAnswer" },
        ],
        "agree-to-change": { target: "asked", reenter: true, guard: "change-may-be-agreed" },
      },
    },
  },
});
