import type { Recorded } from "@nastavnik/core";
import type { IndicatorPlan } from "@nastavnik/core/monitoring";
import type { ProgrammeContext } from "../programme-context.ts";

/** What every cycle begins with, the first one too: its period and plans, and nothing done, measured or decided. */
export function newCycle(cycle: number, cyclePeriod: ProgrammeContext["period"], indicators: readonly IndicatorPlan[]) {
  return {
    cycle,
    cyclePeriod,
    indicators,
    indicatorFacts: {},
    done: {},
    lists: undefined,
    contests: undefined,
    stimulus: undefined,
    verdict: undefined,
    practices: [],
  } satisfies Recorded<ProgrammeContext>;
}
