import { commandFor, type CommandSubject, type Relation } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** Declares a command of the `programme` workflow. */
export const programmeCommand: ReturnType<typeof commandFor<ProgrammeContext, HappeningKind>> = (definition) => ({
  occurs: lateEntry<ProgrammeContext>,
  ...definition,
});

/** Everybody in the registries of the programme. */
export function participants({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { participants: { workflow: "participant", parent: instance.id } };
}

/** Everybody in the registries and every unit of the programme. */
export function members({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return {
    ...participants({ instance }),
    units: { workflow: "unit", parent: instance.id },
  };
}
