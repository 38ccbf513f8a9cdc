import type { Locale, Text } from "@nastavnik/core";
import { formatFraction, notApplicable } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { printedInput, printedQuantity } from "../derivation/printed-input.ts";
import type { GroupIndicator, MonitoredGroup, RegionMonitoring, SchoolRef } from "./region-monitoring.ts";

const words = {
  note: { ru: "Аналитическая записка", en: "Analytical note" },
  collected: { ru: "Сбор данных", en: "Collected" },
  schools: { ru: "Организаций учтено", en: "Schools that count" },
  inMunicipalities: { ru: "муниципалитетов", en: "municipalities" },
  late: { ru: "Вне срока, не учтены", en: "Outside the window, not counted" },
  lateCounted: { ru: "Вне срока, учтены", en: "Outside the window, counted" },
  missing: { ru: "Не представили сведений", en: "Have not submitted" },
  lacking: { ru: "не учтены: есть пропуски", en: "not counted, something is blank" },
  hidden: {
    ru: "скрыто: за значением меньше людей, чем можно показать",
    en: "hidden: fewer people stand behind it than may be shown",
  },
  alsoHidden: {
    ru: "скрыто, чтобы скрытое рядом нельзя было вычислить",
    en: "hidden so that what is hidden beside it cannot be computed",
  },
  none: { ru: "нет данных", en: "no data" },
  formula: { ru: "формула", en: "formula" },
  clause: { ru: "основание", en: "clause" },
  below: { ru: "Отклоняются от планового значения", en: "Deviate from the planned value" },
  range: { ru: "Наименьшее и наибольшее значение", en: "Least and greatest value" },
} as const satisfies Record<string, Text>;

function refs(schools: readonly SchoolRef[]): string {
  return schools.map(({ municipality, school }) => `${school} (${municipality})`).join("; ");
}

function valueText(one: GroupIndicator, unit: RegionMonitoring["indicators"][number]["unit"], locale: Locale): string {
  if (one.suppressed === "small") return words.hidden[locale];
  if (one.suppressed === "complementary") return words.alsoHidden[locale];
  if (one.value === undefined) return words.none[locale];
  const inputs = one.inputs.map((input) => `${input.title[locale]}: ${printedInput(input, locale)}`).join("; ");
  return `${printedQuantity(one.value, unit, locale)} (${inputs})`;
}

function comparable(group: MonitoredGroup, index: number): { readonly id: string; readonly one: GroupIndicator }[] {
  const one = group.indicators[index];
  return one?.value === undefined || one.value === notApplicable ? [] : [{ id: group.id, one }];
}

/** The municipalities with the least and the greatest value, where they differ. */
function rangeLine(monitoring: RegionMonitoring, index: number, locale: Locale): string[] {
  const values = monitoring.whole.groups.flatMap((group) => comparable(group, index));
  const ordered = values.toSorted((a, b) => toFraction(a.one.value ?? 0).compare(toFraction(b.one.value ?? 0)));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined || first.one.value === last.one.value) return [];
  const said = ({ id, one }: typeof first): string => `${id}, ${formatFraction(toFraction(one.value ?? 0), locale)}`;
  return [`  ${words.range[locale]}: ${said(first)}; ${said(last)}`];
}

/** A formula with the titles of what it reads. */
function inWords({ formula, reads }: RegionMonitoring["indicators"][number], locale: Locale): string {
  const titles = new Map(reads.map(({ name, title }) => [name, title[locale]]));
  return formula.replaceAll(/[A-Za-z]\w*/g, (name) => (titles.has(name) ? `«${titles.get(name)}»` : name));
}

function indicatorLines(monitoring: RegionMonitoring, index: number, locale: Locale): readonly string[] {
  const definition = monitoring.indicators[index];
  const whole = monitoring.whole.indicators[index];
  if (definition === undefined || whole === undefined) return [];
  const { title, unit, clause, lacking } = definition;
  const deviating = monitoring.whole.groups.filter((group) => group.indicators[index]?.corresponds === false);
  return [
    "",
    title[locale],
    `  ${words.formula[locale]}: ${inWords(definition, locale)}`,
    ...(clause === undefined ? [] : [`  ${words.clause[locale]}: ${clause}`]),
    `  ${monitoring.region[locale]}: ${valueText(whole, unit, locale)}`,
    ...(whole.comparison === undefined ? [] : [`    ${whole.comparison[locale]}`]),
    ...monitoring.whole.groups.flatMap((group) => {
      const one = group.indicators[index];
      return one === undefined ? [] : [`  ${group.id}: ${valueText(one, unit, locale)}`];
    }),
    ...rangeLine(monitoring, index, locale),
    ...(deviating.length === 0 ? [] : [`  ${words.below[locale]}: ${deviating.map(({ id }) => id).join("; ")}`]),
    ...(lacking.length === 0 ? [] : [`  ${words.lacking[locale]}: ${refs(lacking)}`]),
  ];
}

/** The analytical note on the sheets of many schools: who submitted, and every indicator with its sums, by municipality. */
export function printNote(monitoring: RegionMonitoring, locale: Locale): string {
  const { title, region, window, whole, late, lateCount, missing, minimum, indicators } = monitoring;
  return [
    title?.[locale] ?? `${words.note[locale]}: ${region[locale]}`,
    `${words.collected[locale]}: ${window.from} — ${window.to}`,
    `${words.schools[locale]}: ${whole.schools} (${words.inMunicipalities[locale]}: ${whole.groups.length})`,
    {
      ru: `Значения, за которыми меньше ${minimum} чел., скрыты`,
      en: `Values with fewer than ${minimum} people behind them are hidden`,
    }[locale],
    ...(late.length === 0
      ? []
      : [
          `${words[lateCount ? "lateCounted" : "late"][locale]}: ${late
            .map((one) => `${one.school} (${one.municipality}), ${one.submittedOn}`)
            .join("; ")}`,
        ]),
    ...(missing.length === 0 ? [] : [`${words.missing[locale]}: ${refs(missing)}`]),
    ...indicators.flatMap((_, index) => indicatorLines(monitoring, index, locale)),
    "",
  ].join("\n");
}
