import type { CommandSubject } from "@nastavnik/core";
import { explanationTitle, ownWords } from "../own-words.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";

type Subject = CommandSubject<Partial<MunicipalSchoolContext>>;

/** The person whom the command names, otherwise the curator. */
const ofWhom = ({ context: { curator, preparers = [] }, payload: { person } }: Subject): readonly string[] =>
  typeof person === "string" ? [person] : curator === undefined ? preparers : [curator];

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, ofWhom) } as const;

/** The note of what a mentor can help with. */
export const ofHelp = { help: ownWords({ ru: "В чём может помочь", en: "What help there is" }, ofWhom) } as const;

/** The note of what a document, a report or a publication says. */
export const worded = { text: ownWords({ ru: "Текст", en: "Text" }, ofWhom) } as const;
