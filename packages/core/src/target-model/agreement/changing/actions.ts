import { dayOf } from "@nastavnik/core";
import { sideOfAct } from "../agreement-acts.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const changingActions = {
  recordProposal: record("propose-change", (context, occasion) => {
    const by = sideOfAct(context, occasion) ?? "mentor";
    return {
      proposal: { by, terms: occasion.payload.terms, signed: { [by]: dayOf(occasion, occasion.world) } },
    };
  }),
  recordChange: record("agree-to-change", (context, occasion) => {
    const { terms, signed, earlier, proposal } = context;
    if (proposal === undefined) return {};
    const other = proposal.by === "mentor" ? "mentee" : "mentor";
    return {
      earlier: [...earlier, { terms, signed }],
      terms: proposal.terms,
      signed: { ...proposal.signed, [other]: dayOf(occasion, occasion.world) },
      proposal: undefined,
    };
  }),
  dropProposal: record("*", () => ({ proposal: undefined })),
};
