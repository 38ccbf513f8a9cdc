import type { CommandSubject, Relation } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";

/** The personalised programme that the unit has, or had last, under the name `personal-programme`. */
export function ownProgramme({ context }: CommandSubject<Partial<UnitContext>>): Record<string, Relation> {
  const { programme } = context;
  return programme === undefined ? {} : { "personal-programme": { workflow: "personal-programme", id: programme } };
}
