import { oneOf, refusalText, textSchema, type Words, writtenAs } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";

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

/** How long something may last at least and at most, as ISO 8601 durations such as `P3M`. */
export const termSchema = z.strictObject({
  atLeast: z.iso.duration().exactOptional(),
  atMost: z.iso.duration().exactOptional(),
});

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of each year: month and day, such as `09-30`. */
export const monthDay = writtenAs(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, {
  ru: "ожидаются месяц и день, например 09-30",
  en: "expected a month and a day such as 09-30",
}).refine(
  (day) => Number(day.slice(3)) <= (daysOfMonth[Number(day.slice(0, 2)) - 1] ?? 0),
  refusalText({ ru: "ожидается день, который в месяце есть", en: "expected a day that the month has" }),
);

const idPattern = /^[a-z0-9][a-z0-9-]*$/u;

/** Identifier of something of the organisation's own: lower-case letters, digits and hyphens. */
export const ownId = z
  .string()
  .meta({ pattern: idPattern.source })
  .refine(
    (text) => idPattern.test(text),
    refusalText({
      ru: "ожидается известное имя или своё: строчные латинские буквы, цифры, дефисы",
      en: "expected a known name, or one of your own: lower-case Latin letters, digits, hyphens",
    }),
  )
  .describe("Identifier of the organisation's own: lower-case letters, digits and hyphens");

/** Something of the organisation's own, with its words; under a known identifier, what the organisation calls it. */
export const ownEntry = z.strictObject({ id: ownId, title: textSchema });

/**
 * An entry of an open list: something that is known, by its identifier, or something of the organisation's own. Which names
 * are known is asked when the whole regulation is: another choice may have brought them.
 */
export const entry = (words: Words) => z.union([oneOf(words), ownId, ownEntry]);

/** At least one of a set that an organisation may add to. @param also - choices that may have brought words too */
export const open = (words: Words, ru: string, en: string, ...also: readonly string[]): Choice => ({
  names: { words, also },
  title: { ru, en },
  schema: z.array(entry(words)).min(1),
});
