import { castOf } from "./cast.ts";
import { ownStages } from "./own-stages.ts";
import { preparation } from "./preparation.ts";
import { untilDone } from "./until-done.ts";
import type { Attempt, YearRun } from "./year-run.ts";

/** The head founds the programme on the given day; then its first stage begins. */
export function founding(run: YearRun): void {
  const { definition, programme, cycles } = run;
  const [{ from, to } = run.cycle()] = cycles;
  const found: Attempt = {
    who: "head",
    on: programme,
    type: "found",
    payload: {
      organisation: definition.organisation.id,
      period: { ...definition.period },
      ...(cycles.length > 1 ? { cycle: { from: from.toString(), to: to.toString() } } : {}),
      ...(definition.regulation === undefined ? {} : { regulation: definition.regulation }),
      policies: { off: [...definition.policies.off], parameters: { ...definition.policies.parameters } },
      preparers: [
        ...new Set([...castOf(definition, "coordinator"), ...castOf(definition, "curator")].map(({ id }) => id)),
      ],
      indicators: definition.indicators.map((indicator) => ({ ...indicator })),
    },
  };
  untilDone(run, { from: run.today(), hour: 8, every: 1 }, [found], () =>
    ownStages(run, "preparation", () => preparation(run)),
  );
}
