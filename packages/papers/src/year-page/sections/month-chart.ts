import { html, type Markup } from "../../markup/html.ts";
import { monthName, said } from "../bilingual.ts";
import { type Page, scrolled } from "../page.ts";

/** The counts of every month, meetings as columns. */
export function monthChart({ report: { months }, scale }: Page): Markup {
  const most = Math.max(1, ...months.map(({ meetings }) => meetings));
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const shown = scale.months.map(({ year, month }) => ({
    month,
    year,
    counts: byMonth.get(`${year}-${String(month).padStart(2, "0")}`),
  }));
  return html`<figure class="months">
    <figcaption>${said({ ru: "Год по месяцам", en: "The year by months" })}</figcaption>
    ${scrolled(
      "summary",
      html`<table>
        <thead>
          <tr>
            <td></td>
            ${shown.map(({ month, year }) => html`<th scope="col">${said(monthName(month))}${month === 1 || month === 9 ? html`<small>${year}</small>` : ""}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class="columns">
            <th scope="row">${said({ ru: "встречи", en: "meetings" })}</th>
            ${shown.map(({ counts }) => {
              const meetings = counts?.meetings ?? 0;
              return html`<td>
                ${meetings > 0 && html`<i style="height:${Math.round((meetings / most) * 56)}px"></i>${meetings}`}
              </td>`;
            })}
          </tr>
          ${(
            [
              ["registered", { ru: "заявились", en: "registered" }],
              ["enteredRegistry", { ru: "вошли в базу", en: "entered the registry" }],
              ["unitsApproved", { ru: "пары утверждены", en: "units approved" }],
              ["unitsClosed", { ru: "пары завершены", en: "units completed" }],
              ["left", { ru: "выбыли, отказались", en: "left, declined" }],
              ["reminders", { ru: "напоминания и сроки", en: "reminders, deadlines" }],
              ["refusals", { ru: "отказы", en: "refusals" }],
            ] as const
          ).map(
            ([key, label]) =>
              html`<tr>
                <th scope="row">${said(label)}</th>
                ${shown.map(({ counts }) => html`<td>${(counts?.[key] ?? 0) > 0 ? String(counts?.[key]) : html`<span class="none">·</span>`}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </figure>`;
}
