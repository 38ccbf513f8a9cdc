import { unitSetup } from "../unit-setup.ts";

/** The last day for the current control has passed: that is told where there was none, and the next year's is awaited. */
const watching = <State extends string>(target: State) =>
  ({
    "current-control": [
      { target, reenter: true, guard: "current-control-missing", actions: "remindOfCurrentControl" },
      { target, reenter: true },
    ],
  }) as const;

/** Current, mid-term and final control. */
export const controlsRegion = unitSetup.createStateConfig({
  initial: "none",
  states: {
    none: {
      after: watching("none"),
      on: {
        "carry-out-control": [
          { guard: "current-control", actions: "recordControl" },
          { guard: "own-control", actions: "recordControl" },
          { target: "mid-term", guard: "mid-term-control", actions: "recordControl" },
          { target: "final", guard: "final-control", actions: "recordControl" },
        ],
      },
    },
    "mid-term": {
      after: watching("mid-term"),
      on: {
        "carry-out-control": [
          { guard: "current-control", actions: "recordControl" },
          { guard: "own-control", actions: "recordControl" },
          { target: "final", guard: "final-control", actions: "recordControl" },
        ],
      },
    },
    final: { type: "final" },
  },
});
