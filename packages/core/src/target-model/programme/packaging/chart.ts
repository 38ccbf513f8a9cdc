import { programmeSetup } from "../programme-setup.ts";

/** What this theme adds in every stage: a personalised programme may become a practice before the cycle is over. */
export const packagingTransitions = { "account-for-practice": { actions: "recordPractice" } } as const;

/** A practice is described, reviewed and published: an instance of its own, of which the programme learns. */
export const packaging = programmeSetup.createStateConfig({
  on: {},
  always: { target: "published", guard: "practice-is-published" },
});
