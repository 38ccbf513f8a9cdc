import * as z from "zod";
import { refusalText } from "../text/refusal-text.ts";
import { textSchema } from "../text/text-schema.ts";
import type { Text } from "../text/text.ts";
import { exactNumber } from "./exact-number.ts";
import { indicatorUnit } from "./indicator-unit.ts";

const documents = {
  "road-map": { ru: "дорожная карта", en: "road map" },
  programme: { ru: "программа наставничества", en: "mentoring programme" },
} as const satisfies Record<string, Text>;

/** Document that plans an indicator; when the indicator deviates, this is the one to revise. */
export const plannedIn = z.enum(["road-map", "programme"]);

/** A document as {@link plannedIn} takes it. */
export type PlannedIn = z.infer<typeof plannedIn>;

/** Name of a document that plans indicators. */
export function documentText(document: PlannedIn): Text {
  return documents[document];
}

/** What a fact has to be in relation to the planned value to correspond to it. */
export const indicatorDirection = z.enum(["at-least", "at-most", "equals"]);

/** A direction as {@link indicatorDirection} takes it. */
export type IndicatorDirection = z.infer<typeof indicatorDirection>;

const idPattern = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

/** Identifier of an indicator, such as `P3` or `school-newspaper`. */
export const indicatorId = z
  .string()
  .meta({ pattern: idPattern.source })
  .refine(
    (id) => idPattern.test(id),
    refusalText({
      ru: "ожидается латинская буква, затем до 63 латинских букв, цифр и знаков «_», «.», «-»",
      en: "expected a Latin letter, then up to 63 Latin letters, digits, `_`, `.` or `-`",
    }),
  );

/**
 * The planned value of one indicator in one document. The direction is `at-least` unless the plan says otherwise;
 * a tolerance, in the indicator's own unit, goes with `equals` only.
 */
export const indicatorPlan = z
  .strictObject({
    id: indicatorId,
    title: textSchema,
    document: plannedIn,
    unit: indicatorUnit,
    direction: indicatorDirection.default("at-least"),
    planned: exactNumber,
    tolerance: exactNumber.optional(),
    /** Document and clause that the indicator comes from. */
    clause: z.string().min(1).optional(),
  })
  .refine((plan) => plan.tolerance === undefined || plan.direction === "equals", {
    ...refusalText({
      ru: "ожидается план без допуска: допуск бывает только при направлении equals",
      en: "expected no tolerance: it belongs to the direction equals",
    }),
    path: ["tolerance"],
  })
  .refine((plan) => plan.tolerance === undefined || !String(plan.tolerance).startsWith("-"), {
    ...refusalText({ ru: "ожидается допуск не меньше нуля", en: "expected a tolerance of zero or more" }),
    path: ["tolerance"],
  });

/** A plan as {@link indicatorPlan} gives it. */
export type IndicatorPlan = z.infer<typeof indicatorPlan>;
