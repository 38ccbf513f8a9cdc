import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const withdrawalActions = {
  recordWithdrawal: record("withdraw", (_context, occasion) => ({
    withdrawal: { reason: occasion.payload.reason, on: dayOf(occasion, occasion.world) },
  })),
  recordProgrammeLoss: record("lose-programme", (_context, occasion) => ({
    withdrawal: { reason: "programme-cancelled", on: dayOf(occasion, occasion.world) },
  })),
  recordLoss: record("lose-person", (_context, occasion) => ({
    withdrawal: { ...occasion.payload, on: dayOf(occasion, occasion.world) },
  })),
};
