import type { SchoolCalendar } from "@nastavnik/core";
import type { Clock } from "../clock/clock.ts";
import type { Catalogue } from "../execution/catalogue.ts";
import type { ComputeOptions } from "../knowledge/compute.ts";
import type { Breathe } from "../queue/breather.ts";
import type { StepAside } from "../queue/step-aside.ts";
import type { PersonalReading } from "../store/personal-read.ts";
import type { Store } from "../store/store.ts";
import type { EstablisherTable } from "./establisher-table.ts";
import type { PlanBound, PlanLimits } from "./plan.ts";

/** How a store is laid over another one, so that anything can be tried on what is stored without storing it. */
export type Overlay = (
  beneath: Store,
  options: {
    readonly clock: Clock;
    /** Of the store beneath only the timers of those instances are seen that were looked at. */
    readonly timersOfSeenOnly?: boolean;
  },
) => Store;

/** What plans are searched for with. */
export interface PlanningOptions {
  readonly catalogue: Catalogue;
  /** The same workflows, asked what commands would change; see `lenient`. */
  readonly lenient: Catalogue;
  readonly calendar: SchoolCalendar;
  readonly overlay: Overlay;
  readonly ports: Pick<ComputeOptions, "counting" | "reviewing" | "assessing">;
  readonly organisation: string;
  readonly breathe: Breathe;
  readonly stepAside: StepAside;
  readonly table: EstablisherTable;
}

/** Thrown where a bound is met; nobody outside sees it. */
export class Exhausted extends Error {}

const unlessTold: Required<PlanLimits> = { decisions: 20_000, steps: 30, days: 400 };

/** One search for a plan: what it works with, and how far it may go. */
export class Planning {
  readonly catalogue: Catalogue;
  readonly lenient: Catalogue;
  readonly calendar: SchoolCalendar;
  readonly overlay: Overlay;
  readonly ports: PlanningOptions["ports"];
  readonly organisation: string;
  readonly breathe: Breathe;
  readonly stepAside: StepAside;
  readonly table: EstablisherTable;
  readonly reading: PersonalReading;
  readonly limits: Required<PlanLimits>;
  decisions = 0;
  /** The bound that was met on some way, if one was. */
  met: PlanBound | undefined;
  #ids = 0;
  #bound: number;

  constructor(options: PlanningOptions, reading: PersonalReading, limits: PlanLimits = {}) {
    this.catalogue = options.catalogue;
    this.lenient = options.lenient;
    this.calendar = options.calendar;
    this.overlay = options.overlay;
    this.ports = options.ports;
    this.organisation = options.organisation;
    this.breathe = options.breathe;
    this.stepAside = options.stepAside;
    this.table = options.table;
    this.reading = reading;
    this.limits = { ...unlessTold, ...limits };
    this.#bound = this.limits.decisions;
  }

  get isExhausted(): boolean {
    return this.decisions >= this.limits.decisions;
  }

  /** @throws Exhausted when as many commands were decided as may be */
  count(): void {
    if (this.decisions >= this.#bound) {
      this.met = { kind: "decisions", limit: this.limits.decisions };
      throw new Exhausted();
    }
    this.decisions++;
  }

  /** Searches with a part of what is left to be decided, and no more than so many. */
  async within<Result>(part: number, search: () => Promise<Result>, most = Infinity): Promise<Result> {
    const bound = this.#bound;
    this.#bound = this.decisions + Math.min(most, Math.floor((bound - this.decisions) * part));
    try {
      return await search();
    } finally {
      this.#bound = bound;
    }
  }

  meetsSteps(): void {
    this.met ??= { kind: "steps", limit: this.limits.steps };
  }

  /** An identifier that no command has had. */
  nextId(): string {
    return `plan/${++this.#ids}`;
  }

  /** What stands for a paper or a thing that does not exist yet, each another. */
  nextName(): string {
    return `plan-${++this.#ids}`;
  }
}
