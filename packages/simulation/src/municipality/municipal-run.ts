import type { Actor, InstanceRef, JsonObject, Reason, Regulation, SchoolCalendar } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Chance } from "../chance/chance.ts";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { Municipality } from "./municipality.ts";

/** One thing that somebody in a municipality tries to do. */
export interface MunicipalAttempt {
  readonly who: Actor;
  readonly on: InstanceRef;
  readonly type: string;
  readonly payload?: JsonObject;
  /** Personal data that come with it, by the person whom they are about. */
  readonly personalData?: { readonly subject: string; readonly data: JsonObject };
}

/** What the parts of the simulated life of a municipality work with. */
export interface MunicipalRun {
  readonly municipality: Municipality;
  /** What the municipality has chosen. */
  readonly regulation: Regulation;
  readonly calendar: SchoolCalendar;
  readonly chance: Chance;
  readonly chronicle: Chronicle;
  /** The municipal school. */
  readonly school: InstanceRef;
  /** The present virtual date. */
  today(): Temporal.PlainDate;
  /** Tries something now; answers why it was refused, nothing where it was not. */
  attempt(attempt: MunicipalAttempt): Promise<readonly Reason[]>;
  /** Does something on a working day, at an hour; today if the day has passed. */
  on(date: Temporal.PlainDate, hour: number, act: () => Promise<void>): void;
}
