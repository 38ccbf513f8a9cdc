import type { Recorded } from "@nastavnik/core";
import type { IndicatorPlan } from "@nastavnik/core/monitoring";
import type { ProgrammeContext } from "../programme-context.ts";

/** What every cycle begins with, the first one too: its period and plans, and nothing done, measured or decided. */
export function emptyCycle(
  cycle: number,
  cyclePeriod: ProgrammeContext["period"],
  indicators: readonly IndicatorPlan[],
) {
  return {
    cycle,
    cyclePeriod,
    indicators,
    indicatorFacts: {},
    done: {},
    practices: [],
  } satisfies Recorded<ProgrammeContext>;
}

/** What the former cycle leaves behind, and the next one begins without. */
export const leftBehind = {
  lists: undefined,
  contests: undefined,
  stimulus: undefined,
  verdict: undefined,
  monitoringDocuments: undefined,
} as const satisfies Recorded<ProgrammeContext>;
