import { exactNumber, refusalText, textSchema, toFraction } from "@nastavnik/core";
import { z } from "zod";

const criterionId = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

const common = { id: criterionId, title: textSchema };

/** Points are what the expert gives: a whole number from `min` to `max`. */
const scaleCriterion = z
  .strictObject({ ...common, kind: z.literal("scale"), min: z.int().min(-1000), max: z.int().max(1000) })
  .refine((one) => one.min < one.max, {
    ...refusalText({ ru: "ожидается шкала, у которой max больше min", en: "expected a scale with max above min" }),
    path: ["max"],
  });

const step = z.strictObject({ from: exactNumber, to: exactNumber.optional(), points: exactNumber });

type Step = z.infer<typeof step>;

function overlap(a: Step, b: Step): boolean {
  const endsBefore = (one: Step, other: Step): boolean =>
    one.to !== undefined && toFraction(one.to).lt(toFraction(other.from));
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** Points follow from a number by steps, such as 1 to 4 years: 1 point, 5 to 9: 2; none for a number outside all steps. */
const stepsCriterion = z
  .strictObject({ ...common, kind: z.literal("steps"), steps: z.array(step).min(1).max(100) })
  .refine((one) => !one.steps.some((a, at) => one.steps.some((b, other) => other > at && overlap(a, b))), {
    ...refusalText({ ru: "ожидаются непересекающиеся ступени", en: "expected steps that do not overlap" }),
    path: ["steps"],
  });

const part = z.strictObject({ id: criterionId, title: textSchema, points: exactNumber });

/** Points of the parts that are there are added up, to at most `cap`. */
const partsCriterion = z.strictObject({
  ...common,
  kind: z.literal("parts"),
  parts: z.array(part).min(1).max(100),
  cap: exactNumber.optional(),
});

/** Points for a yes; with `required`, a no rules the whole out. */
const yesNoCriterion = z.strictObject({
  ...common,
  kind: z.literal("yes-no"),
  points: exactNumber.default(1),
  required: z.boolean().default(false),
});

/** A criterion that experts or a jury judge by: how an answer becomes points. */
export const criterion = z.discriminatedUnion("kind", [scaleCriterion, stepsCriterion, partsCriterion, yesNoCriterion]);

/** A criterion as {@link criterion} gives it. */
export type Criterion = z.infer<typeof criterion>;

/** Answers by criterion: a number for a scale or steps, identifiers of parts, true or false. */
export const criterionAnswers = z.record(criterionId, z.union([exactNumber, z.boolean(), z.array(z.string())]));

/** Answers as {@link criterionAnswers} gives them. */
export type CriterionAnswers = z.infer<typeof criterionAnswers>;

/** Criteria with different identifiers. */
export const criteria = z
  .array(criterion)
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, {
    ...refusalText({
      ru: "ожидаются критерии с разными обозначениями",
      en: "expected criteria with different identifiers",
    }),
  });
