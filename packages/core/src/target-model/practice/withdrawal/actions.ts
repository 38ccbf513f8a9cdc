import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const withdrawalActions = {
  recordWithdrawal: record("withdraw", (_context, occasion) => ({
    withdrawal: { reason: occasion.payload.reason, on: dayOf(occasion, occasion.world) },
  })),
  recordLoss: record("lose-person", (_context, occasion) => ({
    withdrawal: { ...occasion.payload, on: dayOf(occasion, occasion.world) },
  })),
};
