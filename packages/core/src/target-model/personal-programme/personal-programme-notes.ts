import type { CommandSubject, World } from "@nastavnik/core";
import { explanationTitle, ownWords } from "../own-words.ts";
import { whoIsParty } from "../unit/who-is-party.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";
import { unitOf } from "./unit-of.ts";

/** Everybody who is or was a party of the unit. */
function parties(_subject: CommandSubject<Partial<PersonalProgrammeContext>>, world: World): readonly string[] {
  const context = unitOf(world)?.context;
  if (context === undefined) return [];
  const entries = [context.mentor, ...context.mentees, ...context.mentors.map(({ mentor }) => mentor)];
  return [...new Set(entries.map((entry) => whoIsParty(context, entry)))];
}

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, parties) } as const;

/** The notes of a command that brings a text: what the document, a row, a task or a product says in words. */
export const worded = { text: ownWords({ ru: "Текст", en: "Text" }, parties) } as const;
