import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { createEngine, type Engine, type Store, systemClock } from "@nastavnik/engine";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { laptop } from "./laptop.ts";

// #region store
/** A PostgreSQL server where one is named, for any number of processes; or else a folder, for one. */
export function openStore(): Promise<Store> {
  const connection = process.env["DATABASE_URL"];
  const tenant = "school-1";
  return connection === undefined
    ? pgliteStore({ tenant, folder: process.env["STORE"] ?? ".nastavnik/host" })
    : postgresStore({ tenant, connection });
}
// #endregion store

export const workflows = [laptop] as const;

/** The engine of the school on a store. */
export function engineOn(store: Store): Engine {
  const calendar = schoolCalendar(russianProductionCalendar());
  return createEngine({ store, clock: systemClock(), calendar, workflows });
}
