import type { Text } from "@nastavnik/core";
import type { IndicatorUnit } from "@nastavnik/core/monitoring";
import type { Indicator } from "../indicator/indicator.ts";
import type { Metric, MetricType } from "../indicator/metric.ts";

/** A text in both languages, Russian first. */
export function both(ru: string, en: string): Text {
  return { ru, en };
}

/** A metric of a profile. */
export function measured(name: string, title: Text, type: MetricType = "count", unit?: IndicatorUnit): Metric {
  return { name, title, type, ...(unit !== undefined && { unit }) };
}

/** The definitions behind the growth of one number. */
export interface Growth {
  readonly metrics: readonly Metric[];
  readonly indicator: Indicator;
}

/** What an indicator of growth is called and where it comes from. */
export interface GrowthOf {
  readonly id: string;
  readonly title: Text;
  readonly aspect: Indicator["aspect"];
  readonly unit: IndicatorUnit;
  /** `numbers`: one number per person, measured twice, whose average grows; otherwise one number for all. */
  readonly type: "numbers" | "count" | "number";
  readonly clause: string;
  /** @defaultValue at-least */
  readonly direction?: Indicator["direction"];
}

/** An indicator "after − before" with its two metrics, `<id>_before` and `<id>_after`. */
export function growth({ id, title, aspect, unit, type, clause, direction = "at-least" }: GrowthOf): Growth {
  const before = `${id}_before`;
  const after = `${id}_after`;
  const metricUnit = unit === "percentage-point" ? "percent" : unit;
  return {
    metrics: [
      measured(before, both(`${title.ru}: до`, `${title.en}: before`), type, metricUnit),
      {
        ...measured(after, both(`${title.ru}: после`, `${title.en}: after`), type, metricUnit),
        ...(type === "numbers" && { pairedWith: before }),
      },
    ],
    indicator: {
      id,
      title,
      aspect,
      unit,
      direction,
      formula: type === "numbers" ? `average(${after}) - average(${before})` : `${after} - ${before}`,
      clause,
    },
  };
}
