import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Control } from "./control.ts";

/** The facts of the metrics of the profile `pair-level`, as far as a control measured them. */
export function controlFacts(control: Control): readonly MetricFact[] {
  const evidence = control.evidence.map((one) => one.document).join("; ") || control.kind;
  const fact = (metric: string, value: MetricFact["value"]): MetricFact => ({
    metric,
    value,
    source: "entered",
    evidence,
  });
  const scores = (list: Control["satisfaction"]) =>
    list.toSorted((a, b) => (a.person < b.person ? -1 : 1)).map(({ score }) => score);
  return [
    ...(control.satisfaction.length > 0 ? [fact("satisfaction", scores(control.satisfaction))] : []),
    ...(control.wellbeing.length > 0 ? [fact("wellbeing", scores(control.wellbeing))] : []),
    ...(control.products ? [fact("U3_before", control.products.before), fact("U3_after", control.products.now)] : []),
    ...(control.outsideEvents === undefined ? [] : [fact("outside_events", control.outsideEvents)]),
  ];
}
