import type { Locale } from "@nastavnik/core";
import { type Distribution, type Measure, type MeasureName, measures, type Spread } from "@nastavnik/simulation";

/** Runs of one year under one assumption. */
export interface Variant {
  /** The file, and what is otherwise than it says. */
  readonly name: string;
  readonly spread: Spread;
}

const words = {
  runs: { ru: "прогонов", en: "runs" },
  least: { ru: "меньше всего", en: "least" },
  half: { ru: "половина лет", en: "half of the years" },
  median: { ru: "медиана", en: "median" },
  most: { ru: "больше всего", en: "most" },
  verdicts: { ru: "решение по программе", en: "verdict on the programme" },
  package: { ru: "тиражировать", en: "package" },
  revise: { ru: "доработать", en: "revise" },
  none: { ru: "до решения не дошли", en: "did not get so far" },
  standstills: { ru: "год остановился", en: "the year stood still" },
} as const;

const rounded = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

/** One figure in a line: where its values lie. */
function figureLine(name: MeasureName, found: Distribution | undefined, locale: Locale): string {
  const { title }: Measure = measures[name];
  if (found === undefined) return `  ${title[locale]}: –`;
  const [least, lower, median, upper, most] = [
    found.least,
    found.lowerQuartile,
    found.median,
    found.upperQuartile,
    found.most,
  ].map((value) => rounded(value, locale));
  return `  ${title[locale]}: ${words.median[locale]} ${median}; ${words.half[locale]} ${lower}–${upper}; ${words.least[locale]} ${least}, ${words.most[locale]} ${most}`;
}

function variantText({ name, spread }: Variant, locale: Locale): string {
  const { package: packaged, revise, none } = spread.verdicts;
  const verdicts = [
    `${words.package[locale]} ${packaged}`,
    `${words.revise[locale]} ${revise}`,
    ...(none > 0 ? [`${words.none[locale]} ${none}`] : []),
  ].join(", ");
  const stood = spread.standstills.map(({ text, runs }) => `    · ${text[locale]}: ${runs}`);
  return [
    `${name} · ${words.runs[locale]}: ${spread.runs.length}`,
    ...(Object.keys(measures) as MeasureName[]).map((measure) => figureLine(measure, spread.figures[measure], locale)),
    `  ${words.verdicts[locale]}: ${verdicts}`,
    ...(stood.length === 0 ? [] : [`  ${words.standstills[locale]}:`, ...stood]),
  ].join("\n");
}

/** Every variant with its figures. */
export function spreadText(variants: readonly Variant[], locale: Locale): string {
  return variants.map((variant) => variantText(variant, locale)).join("\n\n");
}

const cell = (value: string | number): string => {
  const text = String(value);
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const hundredths = (value: number | undefined): number | "" =>
  value === undefined ? "" : Math.round(value * 100) / 100;

/** Every run of every variant as a line of a table, with a heading of names. */
export function spreadCsv(variants: readonly Variant[]): string {
  const names = Object.keys(measures) as MeasureName[];
  const heading = ["variant", "seed", "verdict", "mentees", "units", ...names];
  const rows = variants.flatMap(({ name, spread }) =>
    spread.runs.map((run) => [
      name,
      run.seed,
      run.verdict ?? "",
      run.mentees,
      run.units,
      ...names.map((measure) => hundredths(measures[measure].of(run))),
    ]),
  );
  return `${[heading, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
}
