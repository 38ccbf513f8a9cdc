import { personalProgrammeSetup } from "../personal-programme-setup.ts";

/** Whatever changes what is to be done until when sets the reminder anew. */
const anew = <Guard extends string, Action extends string>(guard: Guard, actions: Action) =>
  ({ target: "watched", reenter: true, guard, actions }) as const;

/** Plans and tasks, and the reminder of the next day until which something is to be done. */
export const plansRegion = personalProgrammeSetup.createStateConfig({
  initial: "watched",
  states: {
    watched: {
      after: { "next-deadline": { target: "watched", reenter: true, actions: "remindOfDeadline" } },
      on: {
        "draw-up-plan": anew("plan-may-be-drawn-up", "recordPlan"),
        "correct-plan": anew("plan-may-be-corrected", "recordCorrection"),
        "finish-row": anew("row-may-be-finished", "recordRow"),
        "give-task": anew("task-may-be-given", "recordTask"),
        "hand-in-task": anew("task-may-be-handed-in", "recordHandedIn"),
        "accept-task": { guard: "task-handed-in", actions: "recordAccepted" },
        // Of whoever has left nothing is awaited any more.
        "account-for-parties": { target: "watched", reenter: true, actions: "accountForParties" },
        "demand-task": { guard: "task-overdue", actions: "recordDemand" },
      },
    },
  },
});
