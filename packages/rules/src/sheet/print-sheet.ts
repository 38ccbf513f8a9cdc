import type { Locale } from "@nastavnik/core";
import { formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import type { SheetPoints } from "./sheet-points.ts";

const words = {
  capped: { ru: "ограничено пределом", en: "limited by the cap" },
  short: { ru: "нужно не менее", en: "at least this is needed:" },
  material: { ru: "материал", en: "material" },
  blank: { ru: "не заполнено", en: "left blank" },
  ruledOut: { ru: "обязательное условие не выполнено", en: "a required condition is not met" },
} as const;

/** A number of points as people read it. */
export function printedPoints(value: string | number, locale: Locale): string {
  return formatFraction(toFraction(value), locale);
}

function pointLine(one: SheetPoints["points"][number], locale: Locale): string {
  const material = one.material === undefined ? "" : `; ${words.material[locale]}: ${one.material}`;
  const out = one.rulesOut ? `; ${words.ruledOut[locale]}` : "";
  return `${one.title[locale]}: ${printedPoints(one.points, locale)} (${one.because[locale]}${material}${out})`;
}

/** Lines that say how the total of a filled-in sheet follows: criteria by section with subtotals, and blanks. */
export function sheetLines(
  { points, sections, blanks }: Omit<SheetPoints, "total">,
  locale: Locale,
): readonly string[] {
  return [
    ...points.filter(({ section }) => section === undefined).map((one) => pointLine(one, locale)),
    ...sections.flatMap((section) => [
      `${section.title[locale]}: ${printedPoints(section.points, locale)}${section.isCapped ? ` (${words.capped[locale]})` : ""}${
        section.short === undefined ? "" : ` (${words.short[locale]} ${printedPoints(section.short, locale)})`
      }`,
      ...points.filter((one) => one.section === section.section).map((one) => `  ${pointLine(one, locale)}`),
    ]),
    ...blanks.map(({ title }) => `${title[locale]}: ${words.blank[locale]}`),
  ];
}

/** What is said of a total that a cap has limited. */
export function cappedText(isCapped: boolean, locale: Locale): string {
  return isCapped ? ` (${words.capped[locale]})` : "";
}
