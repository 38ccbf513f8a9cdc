/** A refusal that needs no notice ends the assignment at once, whatever state it is in. */
export const assignmentTransitions = {
  "account-for-people": { actions: "accountForPeople" },
  "account-for-agreement": { actions: "accountForAgreement" },
  // Whom the Labour Code comes to regard by a correction or from a day on only gets the addendum while the work is under way.
  "attach-contract-addendum": { guard: "addendum-may-be-attached", actions: "recordAddendum" },
  "refuse-assignment": { target: "seeking-mentor", guard: "refuses-at-once", actions: "recordRefusal" },
} as const;
