import { type Actor, schoolCalendar, schoolCalendarData } from "@nastavnik/core";
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type Store,
  virtualClock,
  type VirtualClock,
} from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { hall } from "./workflows/hall.ts";
import { lamp } from "./workflows/lamp.ts";
import { link, tally } from "./workflows/link.ts";
import { reservation } from "./workflows/reservation.ts";

export const start = Temporal.Instant.from("2021-09-01T06:00:00Z");
export const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));

/** Somebody of the organisation with one role. */
export const as = (role: string, id = `${role}-1`): Actor => ({ id, roles: [role], organisation: "house" });

export interface SetUp {
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly engine: Engine;
}

/** An engine with all the workflows of these tests, over a store in memory unless another is given. */
export function setUp(options: Partial<EngineOptions> & { readonly store?: Store } = {}): SetUp {
  const store = options.store ?? memoryStore({ tenant: "house" });
  const clock = virtualClock(start);
  const workflows = [hall, reservation, link, tally, lamp];
  return { store, clock, engine: createEngine({ clock, calendar, workflows, ...options, store }) };
}
