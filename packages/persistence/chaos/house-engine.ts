import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { type Clock, createEngine, type Delivery, type Engine, type Store } from "@nastavnik/engine";
import type pg from "pg";
import { account } from "../../simulation/src/torture/workload/account.ts";
import { bookings, ledger } from "../../simulation/src/torture/workload/ledger.ts";

/** The engine of workers, and of whoever judges them. */
export const houseEngine = (store: Store, now: Clock["now"]): Engine =>
  createEngine({
    store,
    clock: { now },
    calendar: schoolCalendar(schoolCalendarData.parse({ timeZone: "UTC" })),
    workflows: [account, ledger],
    reactions: bookings,
  });

/** Notes outside of the store that an effect was delivered. */
export async function noteDelivered(outside: pg.Pool, { source: { workflow, id }, effect }: Delivery): Promise<void> {
  await outside.query("insert into chaos.delivered (workflow, instance, effect) values ($1, $2, $3)", [
    workflow,
    id,
    effect.id,
  ]);
}
