/**
 * What a state of a mentor adds: the terms of the clearances run in it. Each clearance begins them anew, and so does the
 * end of one, for the next.
 *
 * @param state - the state itself
 */
export const watchingClearances = <State extends string>(state: State) =>
  ({
    after: { "clearance-term": { target: state, reenter: true, actions: "remindOfClearance" } },
    on: {
      "provide-clearance": {
        target: state,
        reenter: true,
        guard: "clearance-may-be-provided",
        actions: "recordClearance",
      },
    },
  }) as const;
