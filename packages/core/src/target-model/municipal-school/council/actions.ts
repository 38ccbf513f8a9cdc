import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const councilActions = {
  accountForCouncil: record("account-for-council", ({ orders }, occasion) => {
    const { council, number, kind } = occasion.payload;
    return {
      orders: { ...orders, [number]: { kind, date: dayOf(occasion, occasion.world) } },
      council: kind === "dissolve-council" ? undefined : council,
    };
  }),
};
