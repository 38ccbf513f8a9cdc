import type { Text } from "@nastavnik/core";
import { roles } from "@nastavnik/core/target-model";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { date, dateRange, said } from "../bilingual.ts";
import { column, type Page, scrolled, section } from "../page.ts";
import { lateEntriesPart } from "./late-entries.ts";
import { recordedLater } from "./recorded-later.ts";

function roleText(role: string): Text {
  return Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : { ru: role, en: role };
}

/** What the programme did day by day, and the deadlines that passed. */
export function chronicleSection(page: Page): Markup {
  const { milestones, timers, notifications } = page.report;
  const rows = milestones.map(
    ({ date: on, recorded, title, detail, units, roles: by }) =>
      html`<tr>
        <td>${date(on)}${recordedLater(recorded)}</td>
        <td>
          ${said(title)}${detail && html`: ${said(detail)}`}${units !== undefined && html` ${said({ ru: `(пар и групп: ${units})`, en: `(units: ${units})` })}`}
        </td>
        <td>
          ${joinMarkup(
            by.map((role) => said(roleText(role))),
            ", ",
          )}
        </td>
      </tr>`,
  );
  return section(
    "chronicle",
    { ru: "Хроника программы", en: "Chronicle of the programme" },
    timers.length > 0 &&
      html`<h3>${said({ ru: "Сработавшие сроки и напоминания", en: "Deadlines and reminders" })}</h3>
        <ul>
          ${timers.map(
            ({ title, count, instances, first, last }) =>
              html`<li>
                ${said(title)}:
                <b>${count}</b>
                ${said({ ru: `(у разных пар и участников: ${instances})`, en: `(different units and participants: ${instances})` })},
                ${dateRange(first, last)}
              </li>`,
          )}
        </ul>`,
    notifications.length > 0 &&
      html`<h3>${said({ ru: "Уведомления", en: "Notifications" })}</h3>
        <ul>
          ${notifications.map(
            ({ title, sent, undelivered, skipped, first, last }) =>
              html`<li>
                ${said(title)}:
                <b>${sent}</b>${first !== undefined && last !== undefined && html`, ${dateRange(first, last)}`}${
                  undelivered > 0 &&
                  html`, ${said({ ru: `не доставлено ${undelivered}`, en: `${undelivered} undelivered` })}`
                }${skipped > 0 && html`, ${said({ ru: `не отправлялось ${skipped}`, en: `${skipped} not sent` })}`}
              </li>`,
          )}
        </ul>`,
    lateEntriesPart(page),
    html`<details class="chronicle">
      <summary>
        ${said({ ru: `Все события программы: ${milestones.length}`, en: `All events of the programme: ${milestones.length}` })}
      </summary>
      ${scrolled(
        "chronicle",
        html`<table>
          <thead>
            <tr>
              ${column({ ru: "Дата", en: "Date" })} ${column({ ru: "Что произошло", en: "What happened" })}
              ${column({ ru: "Кто", en: "By" })}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
      )}
    </details>`,
  );
}
