import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Metric } from "../indicator/metric.ts";
import type { HistoryCount } from "./tally.ts";

const shown = 10;

function evidence(from: readonly string[]): string | undefined {
  if (from.length === 0) return undefined;
  const rest = from.length - shown;
  return `${from.slice(0, shown).join(", ")}${rest > 0 ? ` (+${rest})` : ""}`;
}

/** The fact of a metric that was counted, with the stored facts that it was counted from. */
export function metricFromHistory(metric: Metric, { count, from }: HistoryCount, measuredOn: string): MetricFact {
  const found = evidence(from);
  return {
    metric: metric.name,
    value: metric.type === "yes-no" ? count > 0 : count,
    measuredOn,
    source: "history",
    ...(found !== undefined && { evidence: found }),
  };
}
