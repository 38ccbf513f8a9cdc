import { personalProgrammeSetup } from "../personal-programme-setup.ts";

/** The mentor writes, the co-authors agree. */
export const draft = personalProgrammeSetup.createStateConfig({
  // Also when the last who had not agreed leaves the group.
  always: { target: "agreed", guard: "co-authors-agreed" },
  on: {
    amend: { guard: "may-be-amended", actions: "recordAmendment" },
    agree: { guard: "agrees-by-age", actions: "recordAgreement" },
  },
});

/** All authors agree, and the approval is awaited. */
export const agreed = personalProgrammeSetup.createStateConfig({
  on: {
    amend: { target: "draft", guard: "may-be-amended", actions: "recordAmendment" },
    return: { target: "draft", actions: "recordReturn" },
    approve: { target: "approved", guard: "programme-may-be-approved", actions: "recordApproval" },
  },
});
