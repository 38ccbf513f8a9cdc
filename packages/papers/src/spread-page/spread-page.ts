import type { Locale, Text } from "@nastavnik/core";
import { html, type Markup, rawMarkup } from "../markup/html.ts";
import { spreadStyle } from "./spread-style.ts";

/** Something that was measured in every run of a year. */
export interface SpreadFigure {
  readonly id: string;
  readonly title: Text;
  readonly unit: "%" | "days" | "count";
}

/** The values of one figure, and where they lie. */
export interface SpreadValues {
  /** A value a run; a run that has nothing to measure is left out. */
  readonly values: readonly number[];
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/** Runs of one year under one assumption. */
export interface SpreadVariant {
  /** Its file, and what is otherwise than the file says. */
  readonly name: string;
  readonly title: Text;
  /** By figure; one that no run has is left out. */
  readonly figures: Readonly<Record<string, SpreadValues>>;
  /** How many runs ended with which verdict. */
  readonly verdicts: { readonly package: number; readonly revise: number; readonly none: number };
}

/** What a page of many runs shows. */
export interface SpreadReport {
  readonly figures: readonly SpreadFigure[];
  readonly variants: readonly SpreadVariant[];
}

const words = {
  title: { ru: "Один год много раз", en: "One year many times" },
  lead: {
    ru: "Каждая точка — один прожитый год. Полоса — половина лет, черта в ней — медиана. Люди выдуманы, случай у каждого года свой, всё остальное одинаково.",
    en: "Each dot is one year that was lived. The bar is half of the years, the line in it the median. The people are invented, each year has its own luck, and all else is the same.",
  },
  verdicts: { ru: "Решение по программе, лет", en: "Verdict on the programme, years" },
  package: { ru: "тиражировать", en: "package" },
  revise: { ru: "доработать", en: "revise" },
  none: { ru: "не дошли", en: "did not get so far" },
  median: { ru: "медиана", en: "median" },
  runs: { ru: "лет", en: "years" },
  nothing: { ru: "нечего измерить", en: "nothing to measure" },
} as const satisfies Record<string, Text>;

const width = 640;
const margin = 12;

const rounded = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

/** The dots of one variant over a scale that all variants of the figure share. */
function strip({ values, ...found }: SpreadValues, from: number, to: number, label: string): Markup {
  const ascending = values.toSorted((a, b) => a - b);
  const place = (value: number): number =>
    Math.round((margin + ((value - from) / (to - from)) * (width - 2 * margin)) * 10) / 10;
  const [lower, median, upper] = [place(found.lowerQuartile), place(found.median), place(found.upperQuartile)];
  // Equal values lie one above the other, so that one sees how many they are.
  const heights = new Map<number, number>();
  const dots = ascending.map((value) => {
    const x = Math.round(place(value) / 5) * 5;
    const height = heights.get(x) ?? 0;
    heights.set(x, height + 1);
    return `<circle cx="${place(value)}" cy="${34 - (height % 7) * 4.5}" r="2.6"/>`;
  });
  const bar = `<rect x="${lower}" y="40" width="${Math.max(1, upper - lower)}" height="9" rx="2"/>`;
  const line = `<line x1="${median}" x2="${median}" y1="37" y2="52"/>`;
  const axis = `<path d="M${margin} 57H${width - margin}"/>`;
  return html`<svg viewBox="0 0 ${width} 60" role="img" aria-label="${label}">
    ${rawMarkup(`${axis}${bar}${line}${dots.join("")}`)}
  </svg>`;
}

function figure({ variants }: SpreadReport, { id, title, unit }: SpreadFigure, locale: Locale): Markup {
  const all = variants.flatMap(({ figures }) => figures[id]?.values ?? []);
  const least = unit === "%" ? 0 : Math.min(0, ...all);
  const most = unit === "%" ? 100 : Math.max(1, ...all);
  const rows = variants.map(({ name, figures }) => {
    const own = figures[id];
    if (own === undefined)
      return html`<div class="row">
        <p>${name}</p>
        <p class="none">${words.nothing[locale]}</p>
      </div>`;
    const median = `${words.median[locale]} ${rounded(own.median, locale)}${unit === "%" ? " %" : ""}`;
    return html`<div class="row">
      <p>${name}<b>${median}</b></p>
      ${strip(own, least, most, `${title[locale]}, ${name}: ${median}`)}
    </div>`;
  });
  return html`<section>
    <h2>${title[locale]}</h2>
    ${rows}
    <p class="scale"><span>${rounded(least, locale)}</span><span>${rounded(most, locale)}</span></p>
  </section>`;
}

function verdicts({ variants }: SpreadReport, locale: Locale): Markup {
  return html`<section>
    <h2>${words.verdicts[locale]}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.verdicts[locale]}">
      <table>
        <thead>
          <tr>
            <td></td>
            ${(["package", "revise", "none"] as const).map((each) => html`<th scope="col">${words[each][locale]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${variants.map(
            ({ name, verdicts: { package: packaged, revise, none } }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${packaged}</td>
                <td>${revise}</td>
                <td>${none}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Many runs of one year, or of several side by side, as a page of its own that opens offline. */
export function spreadPage(report: SpreadReport, locale: Locale): string {
  const title = report.variants[0]?.title[locale] ?? words.title[locale];
  const { markup } = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${words.title[locale]}: ${title}</title>
      <style>
        ${rawMarkup(spreadStyle)}
      </style>
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        <p class="lead">${words.lead[locale]}</p>
        ${report.figures.map((each) => figure(report, each, locale))} ${verdicts(report, locale)}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${markup}\n`;
}
