import { refusalText } from "@nastavnik/core";
import * as z from "zod";

/** A stretch of one weekday, 1 for Monday to 7 for Sunday, in minutes from midnight, the end not included. */
export const slot = z
  .strictObject({
    day: z.int().min(1).max(7),
    from: z.int().min(0).max(1440),
    to: z.int().min(0).max(1440),
  })
  .readonly();
export type Slot = z.output<typeof slot>;

const answer = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()).readonly(), z.array(slot).readonly()]);

const record = z.record(z.string(), answer).readonly();

/**
 * What a person answered in the questionnaire, under stable keys: yes or no, a number, a word, a list of words, or the
 * free hours of a week. A key that is absent means that the person was not asked or did not answer.
 */
export const answers = z
  .custom<z.input<typeof record>>(
    (value) => typeof value !== "object" || value === null || !Object.hasOwn(value, "__proto__"),
    {
      ...refusalText({ ru: "ожидается другой ключ, чем __proto__", en: "expected another key than __proto__" }),
    },
  )
  .pipe(record);
export type Answer = z.output<typeof answer>;
export type Answers = z.output<typeof answers>;

const none: readonly never[] = [];

/** The answer to a question; nothing if it was not asked or not answered. */
export function answerTo(given: Answers | undefined, field: string): Answer | undefined {
  return given !== undefined && Object.hasOwn(given, field) ? given[field] : undefined;
}

/** The words of an answer; a single word counts as a list of one, anything else as no words. */
export function wordsOf(given: Answers | undefined, field: string): readonly string[] {
  const value = answerTo(given, field);
  if (typeof value === "string") return [value];
  return Array.isArray(value) && typeof value[0] === "string" ? (value as readonly string[]) : none;
}

/** The free hours of an answer; anything that is not a schedule counts as none. */
export function slotsOf(given: Answers | undefined, field: string): readonly Slot[] {
  const value = answerTo(given, field);
  return Array.isArray(value) && typeof value[0] === "object" ? (value as readonly Slot[]) : none;
}

/** The number of an answer, if it is one. */
export function numberOf(given: Answers | undefined, field: string): number | undefined {
  const value = answerTo(given, field);
  return typeof value === "number" ? value : undefined;
}

/** Whether the person answered; an empty list is an answer. */
export function isAnswered(given: Answers | undefined, field: string): boolean {
  return answerTo(given, field) !== undefined;
}
