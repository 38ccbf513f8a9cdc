import { reportOfStore, type YearReport } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { reportSettings, simulateYear } from "@nastavnik/simulation";
import { smallYear } from "../../simulation/test/example-year.ts";

let made: Promise<YearReport> | undefined;

async function make(): Promise<YearReport> {
  const definition = smallYear();
  const store = memoryStore({ tenant: "school" });
  await simulateYear({ definition, seed: 3, store });
  const { calendar, roadMap, title, organisation, labels } = reportSettings(definition);
  // #region report
  const report = await reportOfStore(store, { calendar, roadMap, title, organisation, labels });
  // #endregion report
  return report;
}

/** The report of a year with few people, as their facts tell it; made once. */
export function sampleYear(): Promise<YearReport> {
  made ??= make();
  return made;
}
