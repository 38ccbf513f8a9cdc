import type { Text } from "@nastavnik/core";
import type { Store, VirtualClock } from "@nastavnik/engine";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { type Distribution, distribution } from "./distribution.ts";
import { type YearFigures, yearFigures } from "./year-figures.ts";

/** A figure of a year that is looked at over many runs. */
export interface Measure {
  readonly title: Text;
  readonly unit: "%" | "days" | "count";
  /** `undefined` where a run has nothing to measure. */
  of(figures: YearFigures): number | undefined;
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : (100 * part) / whole);
const middle = (values: readonly number[]): number | undefined => distribution(values)?.median;

/** A month, as people say it of waiting. */
const month = 30;

/** What is measured, in the order in which it is told. */
export const measures = {
  paired: {
    title: { ru: "нашли наставника, % внесённых в базу", en: "found a mentor, % of the registry" },
    unit: "%",
    of: ({ paired, mentees }) => share(paired, mentees),
  },
  waited: {
    title: { ru: "ждали пары, дней (медиана года)", en: "waited for a unit, days (median of the year)" },
    unit: "days",
    of: ({ waited }) => middle(waited),
  },
  "waited-over-a-month": {
    title: {
      ru: "ждали больше 30 дней или не дождались, %",
      en: "waited longer than 30 days, or in vain, %",
    },
    unit: "%",
    of: ({ waited, unpaired, mentees }) => share(waited.filter((days) => days > month).length + unpaired, mentees),
  },
  closed: {
    title: { ru: "пары, завершённые как положено, %", en: "units that came to their regular end, %" },
    unit: "%",
    of: ({ closed, units }) => share(closed, units),
  },
  ended: {
    title: { ru: "пары, распавшиеся раньше срока", en: "units that ended before their time" },
    unit: "count",
    of: ({ ended }) => ended,
  },
  refusals: {
    title: { ru: "отказы за год", en: "refusals in the year" },
    unit: "count",
    of: ({ refusals }) => Object.values(refusals).reduce((sum, count) => sum + count, 0),
  },
} as const satisfies Readonly<Record<string, Measure>>;

/** Name of a figure. */
export type MeasureName = keyof typeof measures;

/** Many runs of one year. */
export interface Spread {
  readonly title: Text;
  readonly runs: readonly YearFigures[];
  readonly figures: Readonly<Partial<Record<MeasureName, Distribution>>>;
  /** How many runs ended with which verdict on the programme; `none`: they did not get so far. */
  readonly verdicts: { readonly package: number; readonly revise: number; readonly none: number };
  /** What runs stood still before: the requirement, in the words in which it first refused, and in how many runs. */
  readonly standstills: readonly { readonly code: string; readonly text: Text; readonly runs: number }[];
}

/** How a year is spread over many seeds. */
export interface SpreadOptions {
  /** The first seed; the others follow it. */
  readonly seed: number;
  readonly runs: number;
  /** Opens an empty store that runs by the year's clock, such as `(clock) => memoryStore({ tenant, clock })`. */
  readonly open: (clock: VirtualClock) => Store;
  /** Called after each run with how many are done. */
  readonly onRun?: (done: number) => void;
}

/** Runs a year with many seeds, and tells where its figures lie. */
export async function spread(definition: SchoolYear, options: SpreadOptions): Promise<Spread> {
  const runs: YearFigures[] = [];
  for (let index = 0; index < options.runs; index++) {
    runs.push(await yearFigures(definition, options.seed + index, options.open));
    options.onRun?.(index + 1);
  }
  const figures: Partial<Record<MeasureName, Distribution>> = {};
  for (const [name, measure] of Object.entries(measures) as [MeasureName, Measure][]) {
    const found = distribution(runs.flatMap((run) => measure.of(run) ?? []));
    if (found !== undefined) figures[name] = found;
  }
  const counted = (verdict: "package" | "revise"): number => runs.filter((run) => run.verdict === verdict).length;
  const standstills = new Map<string, Spread["standstills"][number]>();
  for (const { standstill } of runs) {
    const first = new Map(
      standstill?.obstacles.flatMap(({ reasons }) => reasons.map(({ code, text }) => [code, text] as const)),
    );
    for (const [code, text] of first) {
      standstills.set(code, { code, text, ...standstills.get(code), runs: (standstills.get(code)?.runs ?? 0) + 1 });
    }
  }
  const verdicts = { package: counted("package"), revise: counted("revise") };
  return {
    title: definition.title,
    runs,
    figures,
    verdicts: { ...verdicts, none: runs.length - verdicts.package - verdicts.revise },
    standstills: [...standstills.values()],
  };
}
