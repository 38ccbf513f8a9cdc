import { unitSetup } from "../unit-setup.ts";

/** The unit has lost its mentor and another one is sought. */
export const seekingMentor = unitSetup.createStateConfig({
  on: {
    "account-for-people": { actions: "accountForPeople" },
    "account-for-agreement": { actions: "accountForAgreement" },
    "assign-mentor": { target: "proposed", guard: "may-be-reassigned", actions: "assignMentor" },
    dissolve: { target: "dissolved", actions: "recordEnding" },
    "lose-participant": [
      { target: "dissolved", guard: "loses-last-waiting-mentee", actions: "recordEnding" },
      { guard: "loses-waiting-mentee", actions: "loseMentee" },
    ],
  },
});
