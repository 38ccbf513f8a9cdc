import { personalProgrammeSetup } from "../personal-programme-setup.ts";

/** The approved programme waits for its first day, and is asked for from then on. */
export const approved = personalProgrammeSetup.createStateConfig({
  initial: "waiting",
  on: {
    amend: { target: "draft", guard: "may-be-amended", actions: "recordAmendment" },
    begin: { target: "in-work", guard: "work-may-begin", actions: "recordBeginning" },
  },
  states: {
    waiting: { after: { "beginning-due": { target: "due", actions: "askForBeginning" } } },
    due: {},
  },
});
