import type { Text } from "@nastavnik/core";
import type { IndicatorReport } from "../../year-report/monitoring.ts";
import type { YearReport } from "../../year-report/year-report.ts";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { date, dateText, said } from "../bilingual.ts";
import { chip, column, type Page, scrolled, section } from "../page.ts";
import { decisionOf } from "./decision.ts";

function outcome({ corresponds }: IndicatorReport): Markup {
  if (corresponds === true) return chip("good", { ru: "соответствует", en: "corresponds" });
  if (corresponds === false) return chip("late", { ru: "отклоняется", en: "deviates" });
  if (corresponds === "missing") return chip("bad", { ru: "нет значения", en: "no fact" });
  return chip("quiet", { ru: "неприменимо", en: "not applicable" });
}

function sourceOf({ source, evidence, measuredOn }: IndicatorReport): Markup {
  if (source === undefined) return html`<span class="none">—</span>`;
  const day = measuredOn !== undefined && html` ${said({ ru: "на", en: "as of" })} ${date(measuredOn)}`;
  if (source === "history") return html`${said({ ru: "посчитано по истории", en: "counted from the history" })}${day}`;
  return html`${said({ ru: "внесено", en: "entered" })}${day}${evidence !== undefined && html` <small>${evidence}</small>`}`;
}

/** A number stays with its unit. */
function unbroken({ ru, en }: Text): Text {
  const bind = (text: string): string => text.replaceAll(/(\d) (?=\S+$)/g, "$1\u00A0");
  return { ru: bind(ru), en: bind(en) };
}

/** Why the numbers of the summary may differ from those that were measured. */
function measuredBefore({ monitoring, asOf }: YearReport): Markup | undefined {
  const days = monitoring.items.flatMap(({ source, measuredOn }) => (source === "history" ? (measuredOn ?? []) : []));
  const last = days.toSorted().at(-1);
  if (last === undefined || last === asOf) return undefined;
  const [measured, told] = [dateText(last), dateText(asOf)];
  return html`<p class="hint">
    ${said({
      ru: `Показатели посчитаны на день решения, не позже ${measured.ru}; числа в «Итогах» — на ${told.ru}. Что произошло между этими днями, есть в «Итогах» и не вошло в показатели.`,
      en: `The indicators were counted for the decision, on ${measured.en} at the latest; the numbers of the summary are as of ${told.en}. What happened between these days is in the summary and not in the indicators.`,
    })}
  </p>`;
}

function row(item: IndicatorReport): Markup {
  return html`<tr>
    <th scope="row">${said(item.title)}${item.clause !== undefined && html`<small>${item.clause}</small>`}</th>
    <td>${said(item.documentTitle)}</td>
    <td>${said(unbroken(item.planned))}</td>
    <td class="value"><b>${item.fact === undefined ? "—" : said(item.fact)}</b></td>
    <td>${outcome(item)}</td>
    <td>${sourceOf(item)}</td>
  </tr>`;
}

/** Indicators, plan against fact, and the verdict that follows from them. */
export function monitoringSection(page: Page): Markup {
  const { monitoring } = page.report;
  const { verdict, explanation, stage } = decisionOf(page.report);
  const parts = Object.entries(monitoring.recorded).map(([part, on]) => html`${said(page.label(part))} (${date(on)})`);
  return section(
    "monitoring",
    { ru: "Мониторинг и вердикт", en: "Monitoring and verdict" },
    html`<div class="banner ${verdict.kind}">
      <strong>${said(verdict.title)}</strong>
      <p>${said(explanation)} ${said(stage)}</p>
    </div>`,
    monitoring.items.length > 0 &&
      scrolled(
        "monitoring",
        html`<table>
          <thead>
            <tr>
              ${column({ ru: "Показатель", en: "Indicator" })} ${column({ ru: "Запланирован в", en: "Planned in" })}
              ${column({ ru: "План", en: "Plan" })} ${column({ ru: "Факт", en: "Fact" })}
              ${column({ ru: "Итог", en: "Outcome" })} ${column({ ru: "Откуда факт", en: "Source" })}
            </tr>
          </thead>
          <tbody>
            ${monitoring.items.map((item) => row(item))}
          </tbody>
        </table>`,
      ),
    measuredBefore(page.report),
    parts.length > 0 &&
      html`<p class="hint">
        ${said({ ru: "Результаты мониторинга внесены: ", en: "Results of monitoring recorded: " })}${joinMarkup(parts, ", ")}.
      </p>`,
    html`<p class="hint">
      ${said({
        ru: "Правило: если фактические значения всех показателей дорожной карты и программы соответствуют плану, практика упаковывается; если хотя бы один отклоняется, документы дорабатываются.",
        en: "The rule: if the facts of all indicators of the road map and of the programme correspond to the plan, the practice is packaged; if at least one deviates, the documents are revised.",
      })}
    </p>`,
  );
}
