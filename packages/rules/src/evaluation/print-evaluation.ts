import type { Locale, Text } from "@nastavnik/core";
import { documentText } from "@nastavnik/core/monitoring";
import type { IndicatorRef } from "../verdict/verdict.ts";
import type { Derivation, DerivationInput } from "../derivation/derivation.ts";
import { printedInput, printedQuantity } from "../derivation/printed-input.ts";
import type { Evaluation } from "./evaluation.ts";

const words = {
  verdict: { ru: "Вердикт", en: "Verdict" },
  package: {
    ru: "УПАКОВАТЬ (все показатели соответствуют плану)",
    en: "PACKAGE (every indicator corresponds to its plan)",
  },
  revise: { ru: "ДОРАБОТАТЬ (есть отклонения от плана)", en: "REVISE (some indicators deviate from their plans)" },
  incomplete: { ru: "НЕПОЛНО (вывод пока невозможен)", en: "INCOMPLETE (nothing can be concluded yet)" },
  unplanned: { ru: "Вердикта нет: ничего не запланировано", en: "There is no verdict: nothing was planned" },
  reviseWhat: { ru: "Доработать", en: "To revise" },
  noFact: { ru: "Нет факта для показателя", en: "No fact for indicator" },
  noMetric: { ru: "Не внесена величина", en: "Metric without a fact" },
  nothing: { ru: "Нечего сравнить в документе", en: "Nothing to compare in the document" },
  unused: { ru: "Факт не используется ни одним показателем", en: "No indicator reads the fact" },
  formula: { ru: "формула", en: "formula" },
  value: { ru: "значение", en: "value" },
  notComputed: { ru: "не вычислено", en: "not computed" },
  idle: { ru: "Не запланированы и не измерены", en: "Neither planned nor measured" },
  notPlanned: { ru: "не запланирован ни в одном документе", en: "planned in no document" },
  clause: { ru: "основание", en: "clause" },
  measuredOn: { ru: "измерено", en: "measured on" },
  history: { ru: "по истории", en: "from history" },
  entered: { ru: "внесено", en: "entered" },
  indicator: { ru: "показатель", en: "indicator" },
} as const satisfies Record<string, Text>;

function inputLine(input: DerivationInput, locale: Locale): string {
  if (input.value === undefined) return `${input.name} — ${input.title[locale]}: ${printedInput(input, locale)}`;
  const day = input.measuredOn === undefined ? "" : `, ${words.measuredOn[locale]} ${input.measuredOn}`;
  const proof = `${day}${input.evidence === undefined ? "" : `: ${input.evidence}`}`;
  return `${input.name} = ${printedInput(input, locale)} — ${input.title[locale]} (${words[input.source][locale]}${proof})`;
}

function valueLine({ value, unit }: Derivation, locale: Locale): string {
  if (value === undefined) return words.notComputed[locale];
  return printedQuantity(value, unit, locale);
}

function derivationLines(derivation: Derivation, locale: Locale): readonly string[] {
  const comparisons = derivation.comparisons.map(
    (one) =>
      `  ${documentText(one.document)[locale]}: ${one.text[locale]}${
        one.clause === undefined || one.clause === derivation.clause ? "" : ` (${one.clause})`
      }`,
  );
  return [
    "",
    `${derivation.indicator}. ${derivation.title[locale]}`,
    `  ${words.formula[locale]}: ${derivation.formula}`,
    ...derivation.inputs.map((input) => `  ${inputLine(input, locale)}`),
    `  ${words.value[locale]}: ${valueLine(derivation, locale)}`,
    ...(comparisons.length > 0 ? comparisons : [`  ${words.notPlanned[locale]}`]),
    ...(derivation.clause === undefined ? [] : [`  ${words.clause[locale]}: ${derivation.clause}`]),
  ];
}

/** An evaluation as text that a commission can check by hand: the verdict, what follows from it, and every derivation. */
export function printEvaluation(evaluation: Evaluation, locale: Locale): string {
  const planned = evaluation.derivations.filter((one) => one.comparisons.length > 0);
  const unplanned = evaluation.derivations.filter((one) => one.comparisons.length === 0);
  const measured = unplanned.filter((one) => one.value !== undefined);
  const idle = unplanned.filter((one) => one.value === undefined);
  const titles = new Map(evaluation.derivations.map((one) => [one.indicator, one.title[locale]]));
  const ref = ({ id, document }: IndicatorRef): string => `${id} ${titles.get(id)} (${documentText(document)[locale]})`;
  return [
    ...(evaluation.title ? [evaluation.title[locale], ""] : []),
    evaluation.verdict === "unplanned"
      ? words.unplanned[locale]
      : `${words.verdict[locale]}: ${words[evaluation.verdict][locale]}`,
    ...evaluation.deviating.map((one) => `${words.reviseWhat[locale]}: ${ref(one)}`),
    ...evaluation.missing.map((one) => `${words.noFact[locale]}: ${ref(one)}`),
    ...evaluation.missingMetrics.map((name) => `${words.noMetric[locale]}: ${name}`),
    ...evaluation.uncompared.map((document) => `${words.nothing[locale]}: ${documentText(document)[locale]}`),
    ...evaluation.unusedFacts.map((name) => `${words.unused[locale]}: ${name}`),
    ...[...planned, ...measured].flatMap((one) => derivationLines(one, locale)),
    ...(idle.length === 0 ? [] : ["", `${words.idle[locale]}: ${idle.map((one) => one.indicator).join(", ")}`]),
    "",
  ].join("\n");
}
