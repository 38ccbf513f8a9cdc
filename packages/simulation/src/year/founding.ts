import { preparation } from "./preparation.ts";
import { staffIds } from "./staff-ids.ts";
import { untilDone } from "./until-done.ts";
import type { Attempt, YearRun } from "./year-run.ts";

/** The head founds the programme on the given day; then its first stage begins. */
export function founding(run: YearRun): void {
  const { definition, programme } = run;
  const found: Attempt = {
    who: "head",
    on: programme,
    type: "found",
    payload: {
      organisation: definition.organisation.id,
      period: { ...definition.period },
      policies: { off: [...definition.policies.off], parameters: { ...definition.policies.parameters } },
      preparers: [...staffIds(definition, "coordinator"), ...staffIds(definition, "curator")],
      indicators: definition.indicators.map((indicator) => ({ ...indicator })),
    },
  };
  untilDone(run, { from: run.today(), hour: 8, every: 1 }, [found], () => preparation(run));
}
