import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";

/**
 * What a command wants to see besides its own instance: another instance, all instances of a workflow with one parent,
 * or the personal data of one person.
 */
export type Relation =
  InstanceRef | { readonly workflow: string; readonly parent: string } | { readonly personalDataOf: string };

/** What was found for a {@link Relation}; `undefined` where nothing exists or the person is forgotten. */
export type Related = Instance | readonly Instance[] | { readonly personalData: JsonObject } | undefined;

/** Settings of an organisation for requirements of force `policy`. */
export interface PolicySettings {
  /** Identifiers of the requirements that are switched off. */
  readonly off?: readonly string[] | undefined;
  /** Values that replace the default parameter of a requirement, by its identifier. */
  readonly parameters?: { readonly [requirement: string]: JsonValue | undefined } | undefined;
}

/** Everything outside an instance that a decision may look at; all of it is given, nothing is fetched. */
export interface World {
  readonly calendar: SchoolCalendar;
  readonly related: Readonly<Record<string, Related>>;
}
