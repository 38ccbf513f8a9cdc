import type { FunnelStep } from "@nastavnik/core/target-model";

/** How many people came as far as a step of the funnel. */
export function countOf(steps: readonly FunnelStep[], id: FunnelStep["id"]): number {
  return steps.find((step) => step.id === id)?.count ?? 0;
}
