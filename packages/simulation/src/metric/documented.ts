import type { IndicatorFact } from "@nastavnik/core/monitoring";
import type { YearRun } from "../year/year-run.ts";

/** What a document of the organisation shows of an indicator; `undefined` where none does. */
export function documented({ definition, today }: YearRun, id: string): IndicatorFact | undefined {
  const found = definition.documented?.find(({ indicator }) => indicator === id);
  if (found === undefined) return undefined;
  const { value, evidence } = found;
  return { id, value, measuredOn: today().toString(), source: "entered", evidence };
}
