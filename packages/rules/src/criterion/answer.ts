import { exactNumber } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import type { Fraction } from "fraction.js";
import * as z from "zod";
import { itemId } from "../problem/item-id.ts";

const text = z.string().max(2000);

const value = z.union([
  z.number(),
  z.boolean(),
  text,
  z.array(text).max(1000),
  z.record(z.string().min(1).max(100), z.int().min(0).max(100_000)),
]);

/** An answer with what goes with it: the mark of a yes, and the material that proves it, by its title or number. */
const answerWithMaterial = z.strictObject({
  value,
  mark: z.union([z.number(), text]).optional(),
  material: z.string().trim().min(1).max(2000).optional(),
});

/** An answer to a criterion, by itself or with its mark and material. */
export const criterionAnswer = z.union([answerWithMaterial, value]);

/** Answers by criterion: a number, a word, yes or no, identifiers of parts, or counts by level. */
export const criterionAnswers = z.record(itemId, criterionAnswer);

/** Answers as {@link criterionAnswers} gives them. */
export type CriterionAnswers = z.infer<typeof criterionAnswers>;

/** An answer with all that goes with it. */
export type WholeAnswer = z.infer<typeof answerWithMaterial>;

/** The whole answer to a criterion; nothing for a blank: no answer, or an empty text or list. */
export function answerTo(answers: CriterionAnswers, id: string): WholeAnswer | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  if (answer === undefined) return undefined;
  const isWhole = typeof answer === "object" && !Array.isArray(answer) && "value" in answer;
  const whole = isWhole ? (answer as WholeAnswer) : { value: answer };
  return typeof whole.value === "string" && whole.value.trim() === "" ? undefined : whole;
}

/** A number as people write it, with a comma or a point; nothing if it is none. */
export function writtenNumber(answer: unknown): Fraction | undefined {
  if (typeof answer !== "string" && typeof answer !== "number") return undefined;
  const number = exactNumber.safeParse(
    typeof answer === "number" ? answer : answer.replaceAll(/[\s\u00a0]/g, "").replace(",", "."),
  );
  return number.success ? toFraction(number.data) : undefined;
}

const yes: ReadonlySet<unknown> = new Set([true, "да", "yes", "true", "+"]);
const no: ReadonlySet<unknown> = new Set([false, "нет", "no", "false", "-", "–"]);

/** A yes or a no as people write it, in either language; nothing if it is neither. */
export function writtenYesNo(answer: unknown): boolean | undefined {
  const word = typeof answer === "string" ? answer.trim().toLowerCase() : answer;
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
