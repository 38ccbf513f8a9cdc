import { commandFor, type CommandSubject, type Relation } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import { programmeRelation } from "../programme/programme-regulation.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { PracticeContext } from "./practice-context.ts";

/** Declares a command of the `practice` workflow. */
export const practiceCommand: ReturnType<typeof commandFor<PracticeContext, HappeningKind>> = (definition) => ({
  occurs: lateEntry<PracticeContext>,
  ...definition,
});

/** The programme of the organisation whose practice it is, which every command looks at. */
export function practiceRelations({ instance }: CommandSubject): Record<string, Relation> {
  return programmeRelation({ instance });
}

/** Everybody in the registries of the programme. */
export function registries({ instance: { parent } }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return parent === undefined ? {} : { participants: { workflow: "participant", parent } };
}
