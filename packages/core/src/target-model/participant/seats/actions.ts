import type { ParticipantContext } from "../participant-context.ts";
import { record } from "../record.ts";

const withoutSeat = (seats: ParticipantContext["seats"], unit: string) =>
  Object.fromEntries(Object.entries(seats).filter(([key]) => key !== unit));

/** What this theme writes into the context. */
export const seatsActions = {
  reserveSeat: record("reserve-seat", (context, { payload }) => ({
    seats: { ...context.seats, [payload.unit]: payload.seats },
  })),
  lendSeat: record("lend-seat", ({ lent }, { payload }) => ({ lent: { ...lent, [payload.unit]: payload.seats } })),
  returnSeat: record("return-seat", ({ lent = {} }, { payload }) => {
    const left = withoutSeat(lent, payload.unit);
    return { lent: Object.keys(left).length > 0 ? left : undefined };
  }),
  releaseSeat: record("release-seat", (context, { payload }) => ({ seats: withoutSeat(context.seats, payload.unit) })),
};
