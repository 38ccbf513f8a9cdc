import { adoptedEdition } from "./adopted-edition.ts";
import { marked } from "../mark.ts";
import { record } from "../record.ts";
import { changedOffices } from "./office-days.ts";
import { officeChangeOf } from "./office-change-of.ts";

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
        ...(payload.opinions.length > 0 && { opinions: payload.opinions }),
      },
    },
    ...(payload.kind === "approve-programme" &&
      context.paper !== undefined && { paper: { ...context.paper, approvedBy: payload.number } }),
    ...changedOffices(context, officeChangeOf(payload, world.calendar.dateOf(at).toString())),
    ...(payload.kind === "appoint-mentor" && { mentors: [...new Set([...context.mentors, ...payload.mentors])] }),
    ...adoptedEdition(context, payload, world.calendar.dateOf(at).toString()),
    substitutes: { ...context.substitutes, ...payload.substitutes },
    ...marked(context, `order:${payload.kind}`, at),
  })),
};
