import type { CommandSubject, TypedNote } from "@nastavnik/core";
import * as z from "zod";
import { explanationTitle, ownWords } from "../own-words.ts";
import { type CardField, cardFields } from "./drafting/card-field.ts";
import type { PracticeContext } from "./practice-context.ts";

/** The authors: those of the practice, or while it is being drawn up, those whom the command names. */
function authors({ context }: CommandSubject<Partial<PracticeContext>>): readonly string[] {
  return context.authors ?? [];
}

const text = z.string().trim().min(1).max(20_000).exactOptional();

/** What the fields of the card say, by field. */
const cardTexts = z.strictObject(
  Object.fromEntries(Object.keys(cardFields).map((field) => [field, text])) as Record<CardField, typeof text>,
);

const card: TypedNote<Partial<PracticeContext>, { readonly fields: readonly string[] }> = {
  title: { ru: "Информационная карта", en: "Info card" },
  schema: cardTexts,
  of: authors,
};

/** The note of the command that fills in the info card: what its fields say. */
export const ofCard = { card } as const;

/** The note of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, authors) } as const;
