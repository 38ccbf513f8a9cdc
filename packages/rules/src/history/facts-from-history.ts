import type { Fact } from "@nastavnik/core";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Metric } from "../indicator/metric.ts";
import { countHistory } from "./count-history.ts";

const shown = 10;

function evidence(from: readonly string[]): string | undefined {
  if (from.length === 0) return undefined;
  const rest = from.length - shown;
  return `${from.slice(0, shown).join(", ")}${rest > 0 ? ` (+${rest})` : ""}`;
}

/** The facts of all metrics that the engine counts, each with the stored facts that it was counted from. */
export function factsFromHistory(metrics: readonly Metric[], facts: readonly Fact[]): readonly MetricFact[] {
  return metrics.flatMap((metric): MetricFact[] => {
    if (metric.history === undefined) return [];
    const { count, from } = countHistory(metric.history, facts);
    const found = evidence(from);
    return [
      {
        metric: metric.name,
        value: metric.type === "yes-no" ? count > 0 : count,
        source: "history",
        ...(found !== undefined && { evidence: found }),
      },
    ];
  });
}
