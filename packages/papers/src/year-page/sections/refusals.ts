import type { RefusalReason } from "../../year-report/refusals.ts";
import { html, type Markup } from "../../markup/html.ts";
import { dateRange, said } from "../bilingual.ts";
import { column, type Page, scrolled, section } from "../page.ts";
import { percent } from "../scale.ts";

const forces = {
  law: { ru: "закон", en: "law" },
  regulation: { ru: "Положение", en: "regulation" },
  integrity: { ru: "целостность данных", en: "integrity" },
} as const;

function row(reason: RefusalReason, most: number): Markup {
  const { title, example, clause, force, count, first, last, commands, attempts, overcome } = reason;
  return html`<tr>
    <th scope="row">
      ${said(title)}
      <small>${said({ ru: `Сказано: ${example.ru}`, en: `Told: ${example.en}` })}</small>
    </th>
    <td class="clause">
      ${clause === undefined ? html`<span class="none">—</span>` : html`${clause}`}
      ${force !== undefined && html`<span class="chip quiet">${said(forces[force])}</span>`}
    </td>
    <td class="failed">
      ${commands.map(({ label, count: times }) => html`<div>${said(label)}${commands.length > 1 && html` <small>× ${times}</small>`}</div>`)}
    </td>
    <td class="amount">
      <b>${count}</b>
      <div class="amount-bar"><i style="width:${percent((count / most) * 100)}"></i></div>
    </td>
    <td>${dateRange(first, last)}</td>
    <td>
      ${
        overcome === attempts
          ? html`<span class="chip good"
              >${said(attempts === 1 ? { ru: "да", en: "yes" } : { ru: `все ${attempts}`, en: `all ${attempts}` })}</span
            >`
          : html`<span class="chip late"
              >${said({ ru: `${overcome} из ${attempts}`, en: `${overcome} of ${attempts}` })}</span
            >`
      }
    </td>
  </tr>`;
}

/** What was refused, and why. */
export function refusalsSection({ report: { refusals } }: Page): Markup {
  const { count, reasons } = refusals;
  const most = Math.max(1, ...reasons.map((reason) => reason.count));
  return section(
    "refusals",
    { ru: "Отказы по причинам", en: "Refusals by reason" },
    html`<p class="lead">
      ${said({
        ru: `Отклонено действий: ${count}. Каждый отказ называет все невыполненные условия сразу, поэтому одно действие бывает в нескольких строках.`,
        en: `${count} actions were refused. Every refusal names all unmet conditions at once, so one action may stand in several rows.`,
      })}
    </p>`,
    reasons.length > 0 &&
      scrolled(
        "refusals",
        html`<table class="refusals">
          <thead>
            <tr>
              ${column({ ru: "Чего не хватило", en: "What was missing" })} ${column({ ru: "Основание", en: "Clause" })}
              ${column({ ru: "Что не удалось", en: "What failed" })} ${column({ ru: "Раз", en: "Times" })}
              ${column({ ru: "Когда", en: "When" })} ${column({ ru: "Потом удалось", en: "Succeeded later" })}
            </tr>
          </thead>
          <tbody>
            ${reasons.map((reason) => row(reason, most))}
          </tbody>
        </table>`,
      ),
  );
}
