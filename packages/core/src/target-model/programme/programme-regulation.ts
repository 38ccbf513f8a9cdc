import {
  type CommandSubject,
  type Regulation,
  regulationOf,
  relatedInstance,
  type Relation,
  type World,
} from "@nastavnik/core";
import type { ProgrammeContext } from "./programme-context.ts";

/** The programme that an instance belongs to, under the name `programme`. */
export function programmeRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return instance.parent === undefined ? {} : { programme: { workflow: "programme", id: instance.parent } };
}

type Kept = Partial<Pick<ProgrammeContext, "regulations" | "editions" | "cycleEdition">>;

/** Hash of the edition that the programme has on a day; before the first one comes into force it is that. */
export function editionOn({ editions = [] }: Kept, day: string): string | undefined {
  for (let index = editions.length - 1; index > 0; index--) {
    const each = editions[index];
    if (each !== undefined && each.from <= day) return each.edition;
  }
  return editions[0]?.edition;
}

function regulationIn({ regulations = {} }: Kept, hash: string | undefined): Regulation | undefined {
  const edition = hash === undefined ? undefined : regulations[hash];
  return edition === undefined ? undefined : regulationOf(edition);
}

/** What a programme itself is decided by: the edition with which its present cycle began. */
export const ofCycle = ({ context }: { readonly context: Kept }): Regulation | undefined =>
  regulationIn(context, context.cycleEdition);

/** The regulation by which a programme goes in its present cycle; `undefined` for one of before there were any. */
export const regulationOfCycle = (context: Partial<ProgrammeContext>): Regulation | undefined => ofCycle({ context });

/** The regulation that a programme has on a day. */
export function regulationOn(context: Kept, day: string): Regulation | undefined {
  return regulationIn(context, editionOn(context, day));
}

/** The edition that an instance of a programme began with; if none is told, the one that is in force on the day. */
export function ofProgramme(world: World, day: string, began?: string): Regulation | undefined {
  const found = relatedInstance<ProgrammeContext>(world, "programme");
  return found && regulationIn(found.context, began ?? editionOn(found.context, day));
}
