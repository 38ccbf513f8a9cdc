import type { ProgrammeContext } from "@nastavnik/core/target-model";
import { readInstances, type Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { verdict, type VerdictItem } from "@nastavnik/rules";
import { type BankEntry, banksOf, workflowsOfBanks } from "@nastavnik/rules/practice";
import {
  municipalityClock,
  type MunicipalityResult,
  simulateMunicipality,
  simulateYear,
  type YearResult,
  yearClock,
} from "@nastavnik/simulation";
import { expectedResults, survey } from "./expected-results.ts";
import { centre } from "./regulation.ts";
import { schoolOfCity } from "./school.ts";

// #region city
/** The schools of the town that have worked a programme out; in the second one conflicts have not become fewer. */
export const schools = [
  schoolOfCity("school-2", "Школа № 2", survey(2, { moved: 0.6, conflicts: -5 })),
  schoolOfCity("school-4", "Школа № 4", survey(4, { moved: 0.6, conflicts: 2 })),
] as const;

/** The town itself: its centre and its mentor council. */
export const town = {
  id: centre,
  regulation: "megion",
  period: { from: "2022-09-01", to: "2023-08-31" },
  timeZone: "Asia/Yekaterinburg",
  schools: schools.map(({ organisation }) => organisation.id),
};
// #endregion city

/** One of the fourteen results in one school: planned and found, and by what fact. */
export interface ResultOfSchool extends VerdictItem {
  readonly number: number;
}

/** The year of one school of the town. */
export interface SchoolOfTown {
  readonly id: string;
  readonly title: string;
  readonly year: YearResult;
  readonly results: readonly ResultOfSchool[];
  readonly banks: readonly BankEntry[];
  readonly store: Store;
}

/** A year of one school; what came of the fourteen results is read off its programme. */
export async function yearOfSchool(definition: (typeof schools)[number], seed = 1): Promise<SchoolOfTown> {
  const clock = yearClock(definition);
  const { id, title } = definition.organisation;
  const store = memoryStore({ tenant: id, clock });
  const year = await simulateYear({ definition, seed, store, clock });
  const [programme] = await store.load([{ workflow: "programme", id: definition.id }]);
  const { indicators = [], indicatorFacts = {} } = (programme?.context ?? {}) as Partial<ProgrammeContext>;
  const { items } = verdict(indicators, Object.values(indicatorFacts));
  const results = expectedResults.flatMap(({ number, indicator }) =>
    items.filter(({ plan }) => plan.id === indicator.id).map((item) => ({ number, ...item })),
  );
  const banks = banksOf(await readInstances(store, workflowsOfBanks));
  return { id, title: title.ru, year, results, banks, store };
}

/** The year of the town itself. */
export function yearOfTown(seed = 1): Promise<MunicipalityResult> {
  const clock = municipalityClock(town);
  return simulateMunicipality({ municipality: town, seed, clock, store: memoryStore({ tenant: centre, clock }) });
}
