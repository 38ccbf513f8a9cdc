import { municipalSchoolSetup } from "../municipal-school-setup.ts";

const amend = {
  target: "going-on",
  reenter: true,
  guard: "programme-may-be-amended",
  actions: "recordAmendment",
} as const;

/** The term of an approved school: at its end it is completed, or amended by an order. */
export const approvedLife = municipalSchoolSetup.createStateConfig({
  initial: "going-on",
  states: {
    "going-on": {
      after: { "school-end": { target: "term-over", actions: "askForCompletion" } },
      on: { "amend-programme": amend },
    },
    "term-over": { on: { "amend-programme": amend } },
  },
});
