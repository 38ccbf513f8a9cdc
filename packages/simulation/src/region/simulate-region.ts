import { type JsonValue } from "@nastavnik/core";
import { shippedRegulation, withChoices } from "@nastavnik/core/target-model";
import { readInstances, type Store, type VirtualClock } from "@nastavnik/engine";
import { type BankEntry, banksOf, workflowsOfBanks } from "@nastavnik/rules/practice";
import { NastavnikError } from "@nastavnik/core";
import {
  municipalityClock,
  type MunicipalityResult,
  simulateMunicipality,
} from "../municipality/simulate-municipality.ts";
import { sampleYear } from "../sample/sample-year.ts";
import { simulateYear, type YearResult } from "../year/simulate-year.ts";
import { yearClock } from "../year/year-clock.ts";

/** Municipalities with their schools, and who keeps the bank of the region. */
export interface Region {
  /** Organisation that keeps the region's bank. */
  readonly centre: string;
  /** Name of the shipped regulation that the schools go by, such as `primorye`. */
  readonly regulation: string;
  readonly municipalities: readonly {
    /** Organisation that keeps the municipality's bank. */
    readonly id: string;
    readonly schools: readonly string[];
    /** The programme of its school of mentors or its council: the name of a shipped regulation; without it, it has none. */
    readonly programme?: string;
  }[];
}

/** What has come of the schools of a region, and of its banks. */
export interface RegionResult {
  readonly schools: readonly (YearResult & { readonly school: string; readonly municipality: string })[];
  /** Of the municipalities that have a programme of their own. */
  readonly municipalities: readonly (MunicipalityResult & { readonly municipality: string })[];
  /** What is in the banks on every level. */
  readonly banks: readonly BankEntry[];
}

export interface RegionOptions {
  readonly region: Region;
  readonly seed: number;
  /** Opens the store of one school, or of one municipality with a programme of its own: each is a tenant of its own. */
  readonly openStore: (organisation: string, clock: VirtualClock) => Store | Promise<Store>;
}

function editionOf({ regulation, centre }: Region, municipality: string) {
  const shipped = shippedRegulation(regulation);
  if (shipped === undefined) throw new NastavnikError("not-found", `no regulation ${regulation} is shipped`);
  const keptBy: JsonValue = { municipal: [municipality], regional: [centre] };
  const read = withChoices(shipped, { "practice.keptBy": keptBy });
  if (!read.ok) throw new NastavnikError("invalid-input", read.problems.map(({ text }) => text.en).join("; "));
  return read.edition;
}

/**
 * Simulates a year of every school of a region: each by itself, under one regulation that names who keeps the banks of its
 * municipality and of the region; then the two years of every municipality that has a programme of its own, with the same
 * schools; and tells what is in the banks.
 *
 * @throws NastavnikError `not-found` for a regulation that is not shipped; what `simulateYear` throws
 */
export async function simulateRegion({ region, seed, openStore }: RegionOptions): Promise<RegionResult> {
  const schools: (YearResult & { school: string; municipality: string })[] = [];
  const banks: BankEntry[] = [];
  const all = region.municipalities.flatMap(({ id, schools: own }) => own.map((school) => [school, id] as const));
  for (const [index, [school, municipality]] of all.entries()) {
    const sample = sampleYear(editionOf(region, municipality), {});
    const definition = { ...sample, id: `${school}-2025`, organisation: { ...sample.organisation, id: school } };
    const clock = yearClock(definition);
    const store = await openStore(school, clock);
    try {
      const result = await simulateYear({ definition, seed: seed + index, store, clock });
      schools.push({ ...result, school, municipality });
      banks.push(...banksOf(await readInstances(store, workflowsOfBanks)));
    } finally {
      await store.close();
    }
  }
  return { schools, municipalities: await municipalitiesOf({ region, seed, openStore }), banks };
}

/** The years of the municipalities themselves, two from the beginning of the schools' year on. */
async function municipalitiesOf({ region, seed, openStore }: RegionOptions): Promise<RegionResult["municipalities"]> {
  const found: RegionResult["municipalities"][number][] = [];
  for (const [index, { id, schools, programme }] of region.municipalities.entries()) {
    if (programme === undefined) continue;
    const { period, timeZone } = sampleYear(editionOf(region, id), { years: 2 });
    const municipality = { id, schools, regulation: programme, period, timeZone };
    const clock = municipalityClock(municipality);
    const store = await openStore(id, clock);
    try {
      const result = await simulateMunicipality({ municipality, seed: seed + index, store, clock });
      found.push({ ...result, municipality: id });
    } finally {
      await store.close();
    }
  }
  return found;
}
