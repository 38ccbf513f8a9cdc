import type { Workflow } from "@nastavnik/core";
import type { Chart } from "./chart.ts";
import { chartOf } from "./chart-of.ts";
import { gatheredWays } from "./gathered-ways.ts";
import { withoutStates } from "./without-states.ts";

/** A workflow as it is drawn: without the states that are not wanted, and with bundles of ways told in words. */
export function drawnChart(workflow: Workflow, without: Iterable<string> | undefined): Chart {
  return gatheredWays(withoutStates(chartOf(workflow), without));
}
