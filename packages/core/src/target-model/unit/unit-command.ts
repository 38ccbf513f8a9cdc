import { commandFor, type Relation } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { UnitContext } from "./unit-context.ts";

/** Declares a command of the `unit` workflow. */
export const unitCommand: ReturnType<typeof commandFor<UnitContext, HappeningKind>> = (definition) => ({
  occurs: lateEntry<UnitContext>,
  ...definition,
});

/** People, each under the name `person:<id>`. */
export function people(ids: readonly (string | undefined)[]): Record<string, Relation> {
  return Object.fromEntries(
    ids.flatMap((person): [string, Relation][] =>
      person === undefined ? [] : [[`person:${person}`, { workflow: "participant", id: person }]],
    ),
  );
}

/** The mentor and the mentees that the unit has now, each under the name `person:<id>`. */
export function members({ mentor, mentees = [] }: Partial<UnitContext>): Record<string, Relation> {
  return people([mentor, ...mentees]);
}
