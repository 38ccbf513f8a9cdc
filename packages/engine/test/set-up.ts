import type { Actor } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
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
import { hall as hallWorkflow } from "./workflows/hall.ts";
import { lamp, lightNext } from "./workflows/lamp.ts";
import { countLinks, forgeBelow, link, tally } from "./workflows/link.ts";
import { reservation } from "./workflows/reservation.ts";

export const start = Temporal.Instant.from("2021-09-01T06:00:00Z");
export const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));

export const seconds = (count: number): Temporal.Instant => start.add({ seconds: count });

/** Somebody of the organisation with one role. */
export const as = (role: string): Actor => ({ id: `${role}-1`, roles: [role], organisation: "house" });

export interface SetUp {
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly engine: Engine;
}

/** An engine with all the workflows of these tests, over a store in memory unless another is given. */
export function setUp(options: Partial<EngineOptions> = {}): SetUp {
  const clock = virtualClock(start);
  const store = options.store ?? memoryStore({ tenant: "house", clock });
  const workflows = [hallWorkflow, reservation, link, tally, lamp];
  const reactions = [countLinks, forgeBelow, lightNext];
  const engine = createEngine({ clock, calendar, workflows, reactions, organisation: "house", ...options, store });
  knowClock(engine, clock);
  return { store, clock, engine };
}

const clocks = new WeakMap<Engine, VirtualClock>();

/** Makes the clock of an engine known to the functions below. */
export function knowClock(engine: Engine, clock: VirtualClock): Engine {
  clocks.set(engine, clock);
  return engine;
}

/** Lets time pass to the instant, if it is not past already. */
export function pass(engine: Engine, until: Temporal.Instant): void {
  const clock = clocks.get(engine);
  if (clock !== undefined && Temporal.Instant.compare(until, clock.now()) > 0) clock.moveTo(until);
}

/** Lets time pass to the instant, and then fires what is due by then. */
export function fireBy(
  engine: Engine,
  until: Temporal.Instant,
  options?: Parameters<Engine["fireDue"]>[1],
): ReturnType<Engine["fireDue"]> {
  pass(engine, until);
  return engine.fireDue(until, options);
}

export const openHall = (id: string, capacity: number) =>
  [
    { workflow: "hall", id },
    { id: `open-${id}`, type: "open", payload: { capacity }, actor: as("manager") },
  ] as const;

export const reserve = (
  hall: string,
  id: string,
  counted: "by-hall" | "by-group" | "on-admission" = "by-hall",
  seats = 1,
) =>
  [
    { workflow: "reservation", id },
    { id: `reserve-${id}`, type: "reserve", payload: { counted, seats }, actor: as("guest"), parent: hall },
  ] as const;

export const forge = (id: string, depth: number, fan: number) =>
  [
    { workflow: "link", id },
    { id: `forge-${id}`, type: "forge", payload: { depth, fan }, actor: as("smith") },
  ] as const;

export const beginTally = [
  { workflow: "tally", id: "all" },
  { id: "begin", type: "begin", payload: {}, actor: as("smith") },
] as const;

/** Lights a lamp; its period is in seconds. */
export const light = (id: string, period: number) =>
  [
    { workflow: "lamp", id },
    { id: `light-${id}`, type: "light", payload: { period: period * 1000 }, actor: as("keeper") },
  ] as const;
