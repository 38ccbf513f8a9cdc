import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const planningActions = {
  recordRevision: record("revise", (context, occasion) => {
    const { period = context.period, themes, reason } = occasion.payload;
    const before = { period: context.period, themes: context.themes, reason, until: dayOf(occasion, occasion.world) };
    return { version: context.version + 1, earlier: [...context.earlier, before], period, themes };
  }),
};
