/** What may befall a programme until it is completed. */
export const endingTransitions = {
  cancel: { target: "cancelled", actions: "recordCancellation" },
  "account-for-parties": { actions: "accountForParties" },
} as const;
