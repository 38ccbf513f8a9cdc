import { record } from "../record.ts";

/** What this theme writes into the context. */
export const requestsActions = {
  accountForRequest: record("account-for-request", ({ requests }, { payload: { request } }) => ({
    requests: [...new Set([...requests, request])],
  })),
};
