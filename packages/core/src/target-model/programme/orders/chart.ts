/** What this theme adds in every stage. */
export const ordersTransitions = {
  "issue-order": { guard: "order-may-be-issued", actions: "recordOrder" },
} as const;
