import type { Actor, InstanceRef, JsonObject, Reason, Regulation, SchoolCalendar } from "@nastavnik/core";
import type { Counting } from "@nastavnik/core/monitoring";
import type { Role } from "@nastavnik/core/target-model";
import type { Temporal } from "temporal-polyfill";
import type { Chance } from "../chance/chance.ts";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Person } from "../population/person.ts";
import type { Traits } from "../population/traits.ts";
import type { Cycle } from "./cycle.ts";

/** What became of something that somebody tried. */
export interface Outcome {
  readonly isDone: boolean;
  /** Of a refusal. */
  readonly reasons: readonly Reason[];
}

/** What became of something that the year waits for. */
export interface Pursuit {
  /** Which of the attempts was accepted; `undefined` if none was. */
  readonly done?: Attempt;
  /** Whether all were refused for so long for the same reasons that nobody will try again. */
  readonly isGivenUp: boolean;
}

/** One thing that somebody tries to do. */
export interface Attempt {
  readonly who: Role | Actor;
  readonly on: InstanceRef;
  readonly type: string;
  readonly payload?: JsonObject;
  /** Whose signed paper it records, where it is that person's own act and not the sender's. */
  readonly signer?: string;
  /** Parent of the instance, where it is not the programme. */
  readonly parent?: string;
  /** Personal data that come with it, stored apart. */
  readonly personalData?: JsonObject;
}

/** What the parts of a simulated year work with. */
export interface YearRun {
  readonly definition: SchoolYear;
  /** What the organisation has chosen for its programme. */
  readonly regulation: Regulation;
  readonly calendar: SchoolCalendar;
  /** How indicators are counted from history. */
  readonly counting: Counting;
  readonly chance: Chance;
  readonly people: readonly Person[];
  readonly traits: ReadonlyMap<string, Traits>;
  readonly chronicle: Chronicle;
  /** The programme's instance. */
  readonly programme: InstanceRef;
  /** The cycles of the programme, in their order. */
  readonly cycles: readonly Cycle[];
  /** The cycle that the programme is in. */
  cycle(): Cycle;
  /** What follows when the programme is published or revised: the next cycle, if there is one. */
  cycleIsOver(): void;
  /** The present virtual instant. */
  now(): Temporal.Instant;
  /** The present virtual date in the organisation's time zone. */
  today(): Temporal.PlainDate;
  /** Tries something now; every attempt takes a second of its own. */
  attempt(attempt: Attempt): Promise<Outcome>;
  /** Tries what the year waits for, one after another until one is accepted. */
  pursue(...attempts: readonly Attempt[]): Promise<Pursuit>;
  /** Does something on a date (today if it has passed), at an hour of the working day. */
  on(date: Temporal.PlainDate, hour: number, run: () => Promise<void>): void;
}

/** Identifier of a member of the staff; the role alone where one person holds it. */
export function staffId(role: Role, number = 1): string {
  return `${role}-${number}`;
}
