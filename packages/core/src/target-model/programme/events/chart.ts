/** What this theme adds in every stage. */
export const eventsTransitions = {
  "hold-event": { actions: "recordEvent" },
} as const;
