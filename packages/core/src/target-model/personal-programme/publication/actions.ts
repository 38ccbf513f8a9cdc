import { record } from "../record.ts";

/** What this theme writes into the context. */
export const publicationActions = {
  recordInBank: record("include-in-bank", ({ inBankAt }, { at }) => ({ inBankAt: inBankAt ?? at.toString() })),
  recordPlacement: record("publish", ({ placements }, { payload: { what, where }, at }) => ({
    placements: [...placements, { what, where, at: at.toString() }],
  })),
};
