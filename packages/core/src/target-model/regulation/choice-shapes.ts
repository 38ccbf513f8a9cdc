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

/** Identifier of something that an organisation lists itself. */
export const ownId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);

/** How long something may last at least and at most, as ISO 8601 durations such as `P3M`. */
export const termSchema = z.strictObject({
  atLeast: z.iso.duration().exactOptional(),
  atMost: z.iso.duration().exactOptional(),
});
