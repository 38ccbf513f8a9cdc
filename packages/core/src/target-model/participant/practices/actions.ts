import { record } from "../record.ts";

/** What this theme writes into the context. */
export const practicesActions = {
  recordPractice: record("account-for-practice", ({ practices = [] }, { payload: { practice } }) => ({
    practices: [...new Set([...practices, practice])],
  })),
};
