import type { IndicatorFact } from "@nastavnik/core/monitoring";
import type { YearRun } from "../year/year-run.ts";

/** What a document of the organisation shows of an indicator; `undefined` where none does. */
export function documented(run: YearRun, id: string): IndicatorFact | undefined {
  const found = run.definition.documented?.find(({ indicator }) => indicator === id);
  if (found === undefined) return undefined;
  const { value, evidence } = found;
  return { id, value, measuredOn: run.today().toString(), source: "entered", evidence };
}
