import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";
import { contentIn, givenContent } from "./contents.ts";

/** What this theme writes into the context. */
export const draftingActions = {
  recordAmendment: record("amend", (context, { payload, at }) => ({
    ...givenContent(payload),
    version: context.version + 1,
    formerVersions: [
      ...context.formerVersions,
      { ...contentIn(context), version: context.version, until: at.toString() },
    ],
    agreements: {},
    approval: undefined,
  })),
  recordAgreement: record("agree", ({ agreements }, { payload, ...occasion }) => ({
    agreements: { ...agreements, [payload.person]: dayOf(occasion, occasion.world) },
  })),
  recordReturn: record("return", () => ({ agreements: {} })),
};
