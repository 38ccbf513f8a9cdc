import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const sittingsActions = {
  recordCall: record("call-sitting", ({ sittings }, { payload: { sitting, on, agenda } }) => ({
    sittings: {
      ...sittings,
      [sitting]: { on, agenda: Object.fromEntries(agenda.map(({ item, subject }) => [item, subject])) },
    },
  })),
  recordSitting: record("hold-sitting", ({ sittings }, occasion) => {
    const { sitting, present, guests } = occasion.payload;
    const found = sittings[sitting];
    if (found === undefined) return {};
    const heldOn = dayOf(occasion, occasion.world);
    return { sittings: { ...sittings, [sitting]: { ...found, heldOn, present: [...new Set(present)], guests } } };
  }),
};
