import type { CommandSubject, World } from "@nastavnik/core";
import { schoolOf } from "../municipal-school/municipal-school-regulation.ts";
import { explanationTitle, ownWords } from "../own-words.ts";
import { responsibleIn } from "./municipal-track-acts.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";

/** Whoever is responsible, and the curator of the school. */
function people({ context }: CommandSubject<Partial<MunicipalTrackContext>>, world: World): readonly string[] {
  const { curator, preparers = [] } = schoolOf(world)?.context ?? {};
  return [...new Set([...responsibleIn(context), ...(curator === undefined ? preparers : [curator])])];
}

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, people) } as const;

/** The note of what was done. */
export const worded = { text: ownWords({ ru: "Что сделано", en: "What was done" }, people) } as const;
