import { type Choice, oneOf, type Words } from "@nastavnik/core";
import { z } from "zod";

/** Something that an organisation does: `true`, or it is not chosen. */
export const does = (ru: string, en: string): Choice => ({ title: { ru, en }, schema: z.literal(true) });

/** A number of days. */
export const days = (ru: string, en: string): Choice => ({ title: { ru, en }, schema: z.int().min(0).max(366) });

/** At least one of a set on which the workflows depend. */
export const some = (words: Words, ru: string, en: string): Choice => ({
  words,
  title: { ru, en },
  schema: z.array(oneOf(words)).min(1),
});

/** One of a set on which the workflows depend. */
export const one = (words: Words, ru: string, en: string): Choice => ({
  words,
  title: { ru, en },
  schema: oneOf(words),
});
