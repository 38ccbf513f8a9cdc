import { unitSetup } from "../unit-setup.ts";

/** Nobody has met for long: that is told, unless the unit is suspended, and the waiting begins anew. */
const reminding = <State extends string>(target: State) =>
  ({
    silence: [
      { target, reenter: true, guard: "unit-not-suspended", actions: "remindOfMeeting" },
      { target, reenter: true },
    ],
  }) as const;

/** The meetings of a unit, in their order, and the reminder when they fall silent. */
export const meetingsRegion = unitSetup.createStateConfig({
  initial: "organizational",
  states: {
    organizational: {
      after: reminding("organizational"),
      on: {
        "hold-meeting": { target: "trial", guard: "may-hold-organizational-first", actions: "recordMeeting" },
      },
    },
    trial: {
      after: reminding("trial"),
      on: { "hold-meeting": { target: "planning", guard: "may-hold-trial-working", actions: "recordMeeting" } },
    },
    planning: {
      after: reminding("planning"),
      on: { "hold-meeting": { target: "regular", guard: "may-hold-planning", actions: "recordMeeting" } },
    },
    regular: {
      after: reminding("regular"),
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
