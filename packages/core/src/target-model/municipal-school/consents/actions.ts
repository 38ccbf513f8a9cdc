import { withMentor } from "../mentors/actions.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const consentsActions = {
  recordConsent: record("give-consent", ({ consents, stopped }, { payload: { person, kind, document }, at }) => ({
    consents: { ...consents, [person]: { ...consents[person], [kind]: { document, givenAt: at.toString() } } },
    ...(kind === "personal-data" && { stopped: stopped.filter((each) => each !== person) }),
  })),
  recordWithdrawal: record("withdraw-consent", (context, { payload: { person, kind }, at }) => {
    const given = context.consents[person]?.[kind];
    if (given === undefined) return {};
    const withdrawn = { ...context.consents[person], [kind]: { ...given, withdrawnAt: at.toString() } };
    const isLeaving = kind === "personal-data" && context.mentors[person]?.left === undefined;
    return {
      consents: { ...context.consents, [person]: withdrawn },
      ...(isLeaving && withMentor(context, person, { left: { reason: "consent-withdrawn", at: at.toString() } })),
    };
  }),
  recordStop: record("stop-processing", ({ stopped }, { payload: { person } }) => ({ stopped: [...stopped, person] })),
};
