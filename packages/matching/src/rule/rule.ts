import type { Force } from "@nastavnik/core";
import * as z from "zod";

/** A text in both languages, as data. */
export const text = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) }).readonly();

const field = z.string().min(1);

const common = {
  /** Stable code, shown in every explanation. */
  code: z.string().min(1),
  /** What the rule asks for; the package's own text where the code is one of its own. */
  text: text.optional(),
  /**
   * `regulation` is what the school has chosen, and it alone can be dropped; `law` and `integrity` cannot. `policy`, as
   * earlier versions called the first, is read as it.
   */
  force: z
    .enum(["law", "regulation", "integrity", "policy"])
    .transform((force): Force => (force === "policy" ? "regulation" : force))
    .default("regulation"),
  /** What an unanswered question means; by default it is no obstacle. */
  unanswered: z.enum(["passes", "fails"]).default("passes"),
};

/**
 * A hard rule: a pair that fails one is never formed. Rules are data, all of them are evaluated for every pair, and each
 * failure is kept under its code.
 *
 * - `person`: the answer of one person equals a value (consent given, training finished);
 * - `common`: the two lists of words share at least `atLeast` words (languages, forms, subjects);
 * - `covers`: every word of the mentee is among the mentor's;
 * - `hours`: both are free together for at least `minutes` a week;
 * - `same`, `different`: the two answers are equal, or are not;
 * - `difference`: the mentor's number minus the mentee's lies between `atLeast` and `atMost` (years of age, say);
 * - `between`: the mentee's number lies between two numbers of the mentor (desired age of mentees);
 * - `not-earlier`: the two were not a pair before.
 */
export const rule = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...common,
      kind: z.literal("person"),
      of: z.enum(["mentee", "mentor"]),
      field,
      equals: z.union([z.boolean(), z.number(), z.string()]),
    })
    .readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal("common"),
      mentee: field,
      mentor: field,
      atLeast: z.int().min(1).default(1),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("covers"), mentee: field, mentor: field }).readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal("hours"),
      mentee: field,
      mentor: field,
      minutes: z.int().min(1),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("same"), mentee: field, mentor: field }).readonly(),
  z.strictObject({ ...common, kind: z.literal("different"), mentee: field, mentor: field }).readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal("difference"),
      mentee: field,
      mentor: field,
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("between"), mentee: field, from: field, to: field }).readonly(),
  z.strictObject({ ...common, kind: z.literal("not-earlier") }).readonly(),
]);
export type Rule = z.output<typeof rule>;
