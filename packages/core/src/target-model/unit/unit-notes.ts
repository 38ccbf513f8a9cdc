import type { CommandSubject } from "@nastavnik/core";
import { explanationTitle, ownWords } from "../own-words.ts";
import type { UnitContext } from "./unit-context.ts";
import { whoIsParty } from "./who-is-party.ts";

/** Everybody who is or was a party. */
export function parties({ context }: CommandSubject<Partial<UnitContext>>): readonly string[] {
  const { mentor, mentees = [], mentors = [] } = context;
  const entries = [...(mentor === undefined ? [] : [mentor]), ...mentees, ...mentors.map((term) => term.mentor)];
  return [...new Set(entries.map((entry) => whoIsParty(context, entry)))];
}

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, parties) } as const;

/** The notes of a meeting. */
export const ofMeeting = { outcome: ownWords({ ru: "Итог встречи", en: "Outcome of the meeting" }, parties) } as const;
