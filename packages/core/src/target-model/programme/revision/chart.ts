import { programmeSetup } from "../programme-setup.ts";

/** The documents that did not hold are amended. */
export const revision = programmeSetup.createStateConfig({
  on: {
    amend: { guard: "document-may-be-amended", actions: "recordAmendment" },
    "finish-revision": { target: "revised", guard: "revision-finished" },
  },
});
