import type { Fact } from "@nastavnik/core";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Metric } from "../indicator/metric.ts";
import { countHistory } from "./count-history.ts";
import { metricFromHistory } from "./metric-from-history.ts";

/**
 * The facts of all metrics that the engine counts, each with the stored facts that it was counted from; those of the road
 * map, which needs its plan, are counted by `countingFromHistory` alone.
 *
 * @param measuredOn - the day as of which the facts were read, an ISO 8601 date
 */
export function factsFromHistory(
  metrics: readonly Metric[],
  facts: readonly Fact[],
  measuredOn: string,
): readonly MetricFact[] {
  return metrics.flatMap((metric): MetricFact[] =>
    metric.history === undefined || metric.history.count === "road-map-steps"
      ? []
      : [metricFromHistory(metric, countHistory(metric.history, facts), measuredOn)],
  );
}
