import { record } from "../record.ts";

/** What this theme writes into the context. */
export const agreementsActions = {
  accountForAgreement: record("account-for-agreement", ({ agreements = {} }, { payload }) => {
    const { agreement, mentee, status } = payload;
    const { [mentee]: held, ...others } = agreements;
    // One that is over may have been followed by another already.
    if (status === "over") return held?.agreement === agreement ? { agreements: others } : {};
    return { agreements: { ...agreements, [mentee]: { agreement, isInForce: status === "in-force" } } };
  }),
};
