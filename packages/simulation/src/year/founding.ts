import { preparation } from "./preparation.ts";
import type { YearRun } from "./year-run.ts";

/** The head founds the programme on the given day; then its first stage begins. */
export function founding(run: YearRun): void {
  const { definition, programme } = run;
  run.on(run.today(), 8, async () => {
    await run.attempt({
      who: "head",
      on: programme,
      type: "found",
      payload: {
        organisation: definition.organisation.id,
        period: { ...definition.period },
        policies: { off: [...definition.policies.off], parameters: { ...definition.policies.parameters } },
        indicators: definition.indicators.map((indicator) => ({ ...indicator })),
      },
    });
    preparation(run);
  });
}
