import { refusalText, textSchema } from "@nastavnik/core";
import { exactNumber, indicatorUnit } from "@nastavnik/core/monitoring";
import * as z from "zod";
import type { ValueType } from "../formula/formula-environment.ts";
import { formulaName } from "../formula/formula-name.ts";
import { metricQuery } from "../history/history-query.ts";

/** What a metric is: a count (a whole number, zero or more), any number, yes or no, or a list of numbers. */
export const metricType = z.enum(["count", "number", "yes-no", "numbers"]);

/** A type as {@link metricType} takes it. */
export type MetricType = z.infer<typeof metricType>;

/** A quantity that formulas read: what it is called, and within what limits its value lies. */
export const metric = z
  .strictObject({
    name: formulaName,
    title: textSchema,
    type: metricType.default("count"),
    unit: indicatorUnit.optional(),
    /** Least possible value, for a list of each of its numbers. */
    min: exactNumber.optional(),
    /** Greatest possible value, for a list of each of its numbers. */
    max: exactNumber.optional(),
    /** For a list: another list that has to have as many numbers, of the same people in the same order. */
    pairedWith: formulaName.optional(),
    /** How the engine counts it; without this, the value is entered with its evidence. */
    history: metricQuery.optional(),
  })
  .refine((one) => one.type !== "yes-no" || (one.min === undefined && one.max === undefined), {
    ...refusalText({
      ru: "ожидается величина типа yes-no без пределов min и max",
      en: "expected no limits min and max for a metric of type yes-no",
    }),
    path: ["type"],
  });

/** A metric as {@link metric} gives it. */
export type Metric = z.infer<typeof metric>;

/** What formulas see of a metric. */
export function valueType(type: MetricType): ValueType {
  return type === "count" ? "number" : type;
}
