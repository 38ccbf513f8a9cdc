import { ownProgrammeTransitions } from "../programme-of-its-own/transitions.ts";
import { unitSetup } from "../unit-setup.ts";

const beforeApproval = {
  decline: { target: "turned-down", guard: "is-party", actions: "recordEnding" },
  dissolve: { target: "dissolved", actions: "recordEnding" },
  suspend: { target: "turned-down", actions: "recordEnding" },
  "lose-participant": [
    { target: "turned-down", guard: "loses-mentor", actions: "recordEnding" },
    { target: "dissolved", guard: "loses-last-mentee-after-work", actions: "recordEnding" },
    { target: "declined", guard: "loses-last-mentee", actions: "recordEnding" },
    { guard: "loses-one-mentee", actions: "loseMentee" },
  ],
  "attach-contract-addendum": { guard: "addendum-may-be-attached", actions: "recordAddendum" },
  "account-for-people": { actions: "accountForPeople" },
  "account-for-agreement": { actions: "accountForAgreement" },
} as const;

/** The parties of a proposed unit answer. */
export const proposed = unitSetup.createStateConfig({
  // Also when the last who had not answered leaves the group.
  always: { target: "agreed", guard: "everyone-consented" },
  after: { reply: { target: "turned-down", actions: "recordNoReply" } },
  on: { ...beforeApproval, consent: { guard: "unit-consent-may-be-given", actions: "recordConsent" } },
});

/** All parties agree, and the order is awaited. */
export const agreed = unitSetup.createStateConfig({
  after: {
    "order-wait": { target: "agreed", reenter: true, actions: "remindOfOrder" },
    "term-end": { target: "turned-down", actions: "recordTermOver" },
  },
  on: {
    ...beforeApproval,
    ...ownProgrammeTransitions,
    approve: { target: "working", guard: "may-be-approved", actions: "recordApproval" },
  },
});

/** A unit that has worked before goes on seeking a mentor. */
export const turnedDown = unitSetup.createStateConfig({
  always: [{ target: "seeking-mentor", guard: "had-earlier-mentor", actions: "goOnSeeking" }, { target: "declined" }],
});
