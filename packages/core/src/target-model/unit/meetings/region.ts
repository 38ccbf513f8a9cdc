import { unitSetup } from "../unit-setup.ts";

/** The meetings of a unit, in their order, and the reminder when they fall silent. */
export const meetingsRegion = unitSetup.createStateConfig({
  initial: "organizational",
  states: {
    organizational: {
      on: {
        "hold-meeting": { target: "trial", guard: "may-hold-organizational-first", actions: "recordMeeting" },
      },
    },
    trial: {
      on: { "hold-meeting": { target: "planning", guard: "may-hold-trial-working", actions: "recordMeeting" } },
    },
    planning: {
      on: { "hold-meeting": { target: "regular", guard: "may-hold-planning", actions: "recordMeeting" } },
    },
    regular: {
      after: {
        silence: [
          { target: "regular", reenter: true, guard: "unit-not-suspended", actions: "remindOfMeeting" },
          { target: "regular", reenter: true },
        ],
      },
      on: {
        "hold-meeting": [
          { target: "regular", reenter: true, guard: "may-hold-regular", actions: "recordMeeting" },
          { target: "held", guard: "may-hold-closing", actions: "recordMeeting" },
        ],
      },
    },
    held: { type: "final" },
  },
});
