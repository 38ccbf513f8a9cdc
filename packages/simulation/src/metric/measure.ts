import type { IndicatorFact } from "@nastavnik/core";
import type { YearRun } from "../year/year-run.ts";
import { survey } from "./survey.ts";

/**
 * The values of the indicators asked for at this moment of the year, in that order: counted from the history, as an
 * engine counts them, or found by an invented survey. Those that neither gives are left out.
 */
export function measure(run: YearRun, ids: readonly string[]): readonly IndicatorFact[] {
  const count = run.counting.begin({ of: run.programme, indicators: ids, at: run.now(), calendar: run.calendar });
  for (const fact of run.chronicle.facts()) count.add(fact);
  const counted = new Map(count.values().map((value) => [value.id, value]));
  return ids.flatMap((id) => counted.get(id) ?? survey(run, id) ?? []);
}
