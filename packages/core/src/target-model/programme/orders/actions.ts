import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const ordersActions = {
  recordOrder: record("issue-order", (context, { payload, world, at }) => ({
    orders: {
      ...context.orders,
      [payload.number]: {
        kind: payload.kind,
        date: world.calendar.dateOf(at).toString(),
        annexes: payload.annexes,
        units: payload.units,
      },
    },
    coordinators: [...new Set([...context.coordinators, ...payload.coordinators])],
    curators: [...new Set([...context.curators, ...payload.curators])],
    substitutes: { ...context.substitutes, ...payload.substitutes },
    ...marked(context, `order:${payload.kind}`, at),
  })),
};
