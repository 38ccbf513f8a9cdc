import { unitSetup } from "../unit-setup.ts";

/** Nobody has met for long: that is told, unless the unit is suspended, and the waiting begins anew. */
const reminding = <State extends string>(target: State) =>
  ({
    silence: [
      { target, reenter: true, guard: "unit-not-suspended", actions: "remindOfMeeting" },
      { target, reenter: true },
    ],
  }) as const;

/** A meeting of the organisation's own leaves the unit where it is, and the waiting begins anew. */
const own = <State extends string>(target: State) =>
  ({ target, reenter: true, guard: "may-hold-own", actions: "recordMeeting" }) as const;

/** The meetings of a unit, in their order, and the reminder when they fall silent. */
export const meetingsRegion = unitSetup.createStateConfig({
  initial: "organizational",
  states: {
    organizational: {
      always: { target: "trial", guard: "no-organizational-first" },
      after: reminding("organizational"),
      on: {
        "hold-meeting": [
          { target: "trial", guard: "may-hold-organizational-first", actions: "recordMeeting" },
          own("organizational"),
        ],
      },
    },
    trial: {
      always: { target: "planning", guard: "no-trial-working" },
      after: reminding("trial"),
      on: {
        "hold-meeting": [
          { target: "planning", guard: "may-hold-trial-working", actions: "recordMeeting" },
          own("trial"),
        ],
      },
    },
    planning: {
      always: { target: "regular", guard: "no-planning" },
      after: reminding("planning"),
      on: {
        "hold-meeting": [{ target: "regular", guard: "may-hold-planning", actions: "recordMeeting" }, own("planning")],
      },
    },
    regular: {
      after: reminding("regular"),
      on: {
        "hold-meeting": [
          { target: "regular", reenter: true, guard: "may-hold-regular", actions: "recordMeeting" },
          { target: "held", guard: "may-hold-closing", actions: "recordMeeting" },
          own("regular"),
        ],
      },
    },
    held: { type: "final" },
  },
});
