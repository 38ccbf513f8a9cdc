import type { Text } from "@nastavnik/core";
import type { YearReport } from "../year-report/year-report.ts";
import { html, type Insertable, joinMarkup, type Markup, rawMarkup } from "../markup/html.ts";
import { dateRange, dateText, said } from "./bilingual.ts";
import { pageOf } from "./page.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import type { ReportOptions } from "./report-options.ts";
import { percent, type Scale } from "./scale.ts";
import { chronicleSection } from "./sections/chronicle.ts";
import { furtherWorkflowsSection } from "./sections/further-workflows.ts";
import { funnelSection } from "./sections/funnel.ts";
import { lifecycleSection } from "./sections/lifecycle.ts";
import { monitoringSection } from "./sections/monitoring.ts";
import { peopleSection } from "./sections/people.ts";
import { planSection } from "./sections/plan.ts";
import { refusalsSection } from "./sections/refusals.ts";
import { summarySection } from "./sections/summary.ts";
import { unitsSection } from "./sections/units.ts";

const contents: readonly (readonly [id: string, title: Text])[] = [
  ["summary", { ru: "Итоги", en: "Summary" }],
  ["lifecycle", { ru: "Этапы", en: "Stages" }],
  ["plan", { ru: "План и факт", en: "Plan and fact" }],
  ["funnel", { ru: "Воронка", en: "Funnel" }],
  ["units", { ru: "Пары и группы", en: "Units" }],
  ["people", { ru: "Без пары", en: "Unpaired" }],
  ["further", { ru: "Другие процессы", en: "Other workflows" }],
  ["refusals", { ru: "Отказы", en: "Refusals" }],
  ["monitoring", { ru: "Мониторинг", en: "Monitoring" }],
  ["chronicle", { ru: "Хроника", en: "Chronicle" }],
];

/** Lines between months, the same behind every strip. */
function monthLines({ months }: Scale): string {
  const places = months.slice(1).map(({ left }) => left);
  const lines = places.map(() => "linear-gradient(var(--line), var(--line))").join(", ");
  return `:root { --month-lines: ${lines === "" ? "none" : lines}; --month-places: ${places.map((place) => `${percent(place)} 0`).join(", ") || "0 0"}; }`;
}

function top({ organisation, title, period, asOf, cycle }: YearReport): Markup {
  return html`<header class="top">
    <div>
      <p class="organisation">${said(organisation)}</p>
      <h1>${said(title)}</h1>
      <p class="dates">
        ${dateRange(period.from, period.to)} ·
        ${said({ ru: `отчёт на ${dateText(asOf).ru}`, en: `report as of ${dateText(asOf).en}` })}${
          cycle > 1 && html` · ${said({ ru: `цикл ${cycle}`, en: `cycle ${cycle}` })}`
        }
      </p>
    </div>
    <div class="languages" role="group" aria-label="Язык · Language">
      <button type="button" data-switch="ru" lang="ru-RU">Русский</button>
      <button type="button" data-switch="en" lang="en-GB">English</button>
    </div>
  </header>`;
}

function foot({ totals }: YearReport, { seed, hash, names }: ReportOptions): Markup {
  const parts: readonly Insertable[] = [
    said({ ru: `Фактов: ${totals.facts}`, en: `Facts: ${totals.facts}` }),
    ...(seed === undefined ? [] : [said({ ru: `зерно случайности: ${seed}`, en: `seed: ${seed}` })]),
    ...(hash === undefined
      ? []
      : [html`${said({ ru: "хэш истории: ", en: "hash of the history: " })}<span class="id">${hash}</span>`]),
  ];
  const privacy =
    names === undefined
      ? {
          ru: "Отчёт составлен только по сохранённым фактам и отказам и не содержит персональных данных.",
          en: "The report is made from stored facts and refusals alone and holds no personal data.",
        }
      : {
          ru: "Отчёт составлен только по сохранённым фактам и отказам. Имена подставлены из хранилища персональных данных: храните файл соответственно.",
          en: "The report is made from stored facts and refusals alone. The names come from the store of personal data: keep the file accordingly.",
        };
  return html`<footer>
    <p>${joinMarkup(parts, " · ")}</p>
    <p>${said(privacy)}</p>
  </footer>`;
}

/**
 * Shows a year report as one HTML file that opens offline: it takes nothing from outside, holds both languages with a
 * switch between them, and prints well. Every text is escaped.
 */
export async function reportHtml(report: YearReport, options: ReportOptions): Promise<string> {
  const page = pageOf(report, options);
  const sections = [
    summarySection(page),
    await lifecycleSection(page),
    planSection(page),
    funnelSection(page),
    unitsSection(page),
    peopleSection(page),
    report.further.length > 0 ? furtherWorkflowsSection(page) : [],
    refusalsSection(page),
    monitoringSection(page),
    chronicleSection(page),
  ];
  const absent = new Set([
    ...(report.plan === undefined ? ["plan"] : []),
    ...(report.further.length === 0 ? ["further"] : []),
  ]);
  const shown = contents.filter(([id]) => !absent.has(id));
  const { title, organisation } = report;
  const titles = { ru: `${title.ru} — ${organisation.ru}`, en: `${title.en} — ${organisation.en}` };
  const { markup } = html`<!doctype html>
    <html
      lang="${options.locale}"
      data-locale="${options.locale}"
      data-title-ru="${titles.ru}"
      data-title-en="${titles.en}"
    >
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titles[options.locale]}</title>
        <style>
          ${rawMarkup(pageStyle + monthLines(page.scale))}
        </style>
      </head>
      <body>
        <div class="page">
          ${top(report)}
          <nav class="contents" aria-label="Содержание · Contents">
            ${shown.map(([id, name]) => html`<a href="#${id}">${said(name)}</a>`)}
          </nav>
          <main>${sections}</main>
          ${foot(report, options)}
        </div>
        <script>
          ${rawMarkup(pageScript)};
        </script>
      </body>
    </html> `;
  return `${markup.trim()}\n`;
}
