import type { Actor, Instance, InstanceRef, JsonObject, Reaction, SchoolCalendar, Workflow } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Chance } from "../chance/chance.ts";
import type { Habits } from "./habits.ts";

/** Somebody who works in a scenario. */
export interface Worker extends Actor {
  readonly habits: Habits;
}

/** What a person looks at before giving a command. */
export interface Occasion {
  readonly person: Worker;
  /** The instance as it is now. */
  readonly instance: Instance;
  readonly day: Temporal.PlainDate;
  /** Draws that follow from the seed, the person, the instance and the command. */
  readonly chance: Chance;
  /** The instance of another ref as it is now; of status `absent` if there is none. */
  readonly look: (ref: InstanceRef) => Instance;
  /** All instances of a workflow as they are now, in the order of their identifiers. */
  readonly all: (workflow: string) => readonly Instance[];
}

/** How people give one command. */
export interface Part {
  /** What it is filled in with; `undefined`: not now. An empty payload unless told. */
  readonly payload?: (occasion: Occasion) => JsonObject | undefined;
  /** Whether it says no: then it is given by those only who refuse. */
  readonly isRefusal?: boolean;
  /** Whether somebody gives it again to the same instance; once unless told. */
  readonly isRepeated?: boolean;
}

/** An instance that somebody brings into being. */
export interface Founding {
  readonly instance: InstanceRef;
  readonly parent?: string;
  readonly command: string;
  readonly payload: JsonObject;
  /** Identifier of one of the people. */
  readonly by: string;
  /** Day, such as `2026-09-01`; the first day of the scenario unless told. */
  readonly on?: string;
}

/** What is simulated: workflows, people, and how they go about it. */
export interface Scenario {
  readonly workflows: readonly Workflow[];
  readonly reactions?: readonly Reaction[];
  readonly calendar: SchoolCalendar;
  /** First and last day, such as `2026-09-01`, both included. */
  readonly period: { readonly from: string; readonly to: string };
  /** The same seed gives the same history; any whole number. */
  readonly seed: number;
  readonly people: readonly Worker[];
  readonly foundings: readonly Founding[];
  /** How commands are given, by `workflow.command`; what is not named is never given. */
  readonly script: Readonly<Record<string, Part>>;
  /** Whether a person has to do with an instance; everybody with all of them unless told. */
  concerns?(person: Worker, instance: Instance): boolean;
}
