import type { CommandSubject } from "@nastavnik/core";
import { ownWords } from "../own-words.ts";
import type { ProgrammeContext } from "./programme-context.ts";

const responsible = ({
  payload,
}: CommandSubject<Partial<ProgrammeContext>, { readonly responsible?: readonly string[] }>): readonly string[] =>
  payload.responsible ?? [];

/** The note of what was done, in the words of those who are responsible for it. */
export const ofResponsible = { text: ownWords({ ru: "Что сделано", en: "What was done" }, responsible) } as const;
