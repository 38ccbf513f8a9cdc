import type { FunnelStep } from "../../year-report/funnel.ts";

/** How many people came as far as a step of the funnel. */
export function countOf(steps: readonly FunnelStep[], id: FunnelStep["id"]): number {
  return steps.find((step) => step.id === id)?.count ?? 0;
}
