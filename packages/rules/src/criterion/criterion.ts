import { refusalText, textSchema } from "@nastavnik/core";
import { exactNumber, indicatorUnit } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import * as z from "zod";
import { scoreLevel } from "./score-level.ts";
import { stepsFault } from "./step-function.ts";
import { itemId } from "../problem/item-id.ts";

/** Points of zero or more. */
export const points = exactNumber.refine(
  (number) => !String(number).startsWith("-"),
  refusalText({ ru: "ожидается балл не меньше нуля", en: "expected points of zero or more" }),
);

const positive = exactNumber.refine(
  (number) => toFraction(number).gt(0),
  refusalText({ ru: "ожидается число больше нуля", en: "expected a number above zero" }),
);

const common = {
  id: itemId,
  title: textSchema,
  /** Section of the sheet that the criterion belongs to. */
  section: itemId.optional(),
  /** Most points of the criterion, before its weight. */
  cap: points.optional(),
  /** What the points are multiplied by. */
  weight: positive.default(1),
  /** Whether the answer needs the material that proves it; without it there are no points. */
  material: z.enum(["none", "required"]).default("none"),
};

const scaleShape = {
  min: exactNumber,
  max: exactNumber,
  /** Distance from one mark to the next, such as 0.5 for half points. */
  step: positive.default(1),
};

const risingScale = {
  ...refusalText({ ru: "ожидается шкала, у которой max больше min", en: "expected a scale with max above min" }),
  path: ["max"],
};

function rises({ min, max }: { min: string | number; max: string | number }): boolean {
  return toFraction(min).lt(toFraction(max));
}

/** Points are what the expert gives: a mark from `min` to `max`. */
const scaleCriterion = z
  .strictObject({ ...common, kind: z.literal("scale"), ...scaleShape })
  .refine(rises, risingScale);

const step = z.strictObject({ from: exactNumber, to: exactNumber.optional(), points: exactNumber });

/**
 * Points follow from a number by steps: each holds from its `from` to below that of the next, so none falls between two.
 * Below the first step there are none; the last goes on without end unless it has a `to`.
 */
const stepsCriterion = z
  .strictObject({ ...common, kind: z.literal("steps"), steps: z.array(step).min(1).max(100) })
  .superRefine(({ steps }, context) => {
    const text = stepsFault(steps);
    if (text) context.addIssue({ code: "custom", path: ["steps"], message: text.en, params: { text } });
  });

/** Points for each of a number of units, such as 3 for every diploma. */
const unitsCriterion = z.strictObject({
  ...common,
  kind: z.literal("units"),
  each: exactNumber,
  unit: indicatorUnit.optional(),
});

/** Points for what was done on each level: for each time, or for the highest level alone, once. */
const levelsCriterion = z.strictObject({
  ...common,
  kind: z.literal("levels"),
  points: z
    .partialRecord(scoreLevel, points)
    .refine(
      (byLevel) => Object.keys(byLevel).length > 0,
      refusalText({ ru: "ожидаются баллы хотя бы одного уровня", en: "expected points of one level or more" }),
    ),
  take: z.enum(["all", "highest"]).default("all"),
});

const part = z.strictObject({ id: itemId, title: textSchema, points: exactNumber });

const ownIds = refusalText({
  ru: "ожидаются разные обозначения",
  en: "expected different identifiers",
});

function areDifferent(all: readonly { readonly id: string }[]): boolean {
  return new Set(all.map((one) => one.id)).size === all.length;
}

/** Points of the parts that are there are added up. */
const partsCriterion = z.strictObject({
  ...common,
  kind: z.literal("parts"),
  parts: z.array(part).min(1).max(100).refine(areDifferent, ownIds),
});

/** A scale in words: the points of the one that was chosen. */
const choiceCriterion = z.strictObject({
  ...common,
  kind: z.literal("choice"),
  options: z.array(part).min(2).max(100).refine(areDifferent, ownIds),
});

/** Points for a yes, or, with a `mark`, the mark that goes with it; with `required`, a no rules the whole out. */
const yesNoCriterion = z.strictObject({
  ...common,
  kind: z.literal("yes-no"),
  points: exactNumber.default(1),
  required: z.boolean().default(false),
  mark: z.strictObject(scaleShape).refine(rises, risingScale).optional(),
});

/** A criterion that experts or a jury judge by: how an answer becomes points. */
export const criterion = z.discriminatedUnion("kind", [
  scaleCriterion,
  stepsCriterion,
  unitsCriterion,
  levelsCriterion,
  partsCriterion,
  choiceCriterion,
  yesNoCriterion,
]);

/** A criterion as {@link criterion} gives it. */
export type Criterion = z.infer<typeof criterion>;

/** Criteria with different identifiers. */
export const criteria = z
  .array(criterion)
  .min(1)
  .max(200)
  .refine(
    areDifferent,
    refusalText({
      ru: "ожидаются критерии с разными обозначениями",
      en: "expected criteria with different identifiers",
    }),
  );
