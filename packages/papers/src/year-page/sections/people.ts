import type { Text } from "@nastavnik/core";
import type { Leaver } from "../../year-report/people.ts";
import type { PersonEntry } from "../../year-report/people.ts";
import type { UnpairedMentee } from "../../year-report/people.ts";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { date, said } from "../bilingual.ts";
import { chip, column, type Page, scrolled, section } from "../page.ts";

const nobody: Text = { ru: "Никого.", en: "Nobody." };

function subjects({ subjects: ids, forms }: PersonEntry, page: Page): Markup {
  return joinMarkup(
    [...ids, ...forms].map((id) => said(page.label(id))),
    ", ",
  );
}

function table(columns: readonly Text[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return html`<p class="none">${said(nobody)}</p>`;
  return scrolled(
    "people",
    html`<table>
      <thead>
        <tr>
          ${columns.map((title) => column(title))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

const who: Text = { ru: "Кто", en: "Who" };
const since: Text = { ru: "С какого дня", en: "Since" };

function unpairedRow(mentee: UnpairedMentee, page: Page): Markup {
  const { id, kind, since: from, isSupported, returns } = mentee;
  return html`<tr>
    <th scope="row">${page.person(id)}</th>
    <td>${said(page.label(kind))}</td>
    <td>${subjects(mentee, page)}</td>
    <td>${date(from)}</td>
    <td>
      ${
        isSupported
          ? chip("good", { ru: "сопровождается", en: "supported" })
          : chip("late", { ru: "без сопровождения", en: "not supported" })
      }
    </td>
    <td>
      ${
        returns.length === 0
          ? html`<span class="none">—</span>`
          : joinMarkup(
              returns.map(({ unit, reason, date: on }) => html`${said(page.unit(unit))}, ${date(on)}: ${said(reason)}`),
              "; ",
            )
      }
    </td>
  </tr>`;
}

function leftRow({ id, side, kind, since: on, reason, stateTitle, wasPaired }: Leaver, page: Page): Markup {
  const role = side === "mentee" ? { ru: "наставляемый", en: "mentee" } : { ru: "наставник", en: "mentor" };
  return html`<tr>
    <th scope="row">${page.person(id)}</th>
    <td>${said(role)}</td>
    <td>${said(page.label(kind))}</td>
    <td>${date(on)}</td>
    <td>${reason === undefined ? html`<span class="none">—</span>` : said(reason)}</td>
    <td>${said(stateTitle)}</td>
    <td>${said(wasPaired ? { ru: "да", en: "yes" } : { ru: "нет", en: "no" })}</td>
  </tr>`;
}

function names(entries: readonly PersonEntry[], page: Page): Markup {
  return joinMarkup(
    entries.map(({ id }) => page.person(id)),
    ", ",
  );
}

/** Who found no partner, who left, who never came in. */
export function peopleSection(page: Page): Markup {
  const { unpaired, left, waiting, idle } = page.report.people;
  const byDate = left.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return section(
    "people",
    { ru: "Без пары и выбывшие", en: "Unpaired and gone" },
    html`<h3>
      ${said({ ru: `Наставляемые без пары: ${unpaired.length}`, en: `Mentees without a unit: ${unpaired.length}` })}
    </h3>`,
    table(
      [
        who,
        { ru: "Категория", en: "Kind" },
        { ru: "Запрос и форма", en: "Request and form" },
        since,
        { ru: "Сопровождение", en: "Support" },
        { ru: "Прежние пары и группы", en: "Came back from" },
      ],
      unpaired.map((mentee) => unpairedRow(mentee, page)),
    ),
    html`<h3>${said({ ru: `Выбыли или отказались: ${left.length}`, en: `Left or declined: ${left.length}` })}</h3>`,
    table(
      [
        who,
        { ru: "Роль", en: "Role" },
        { ru: "Категория", en: "Kind" },
        { ru: "Когда", en: "When" },
        { ru: "Причина", en: "Reason" },
        { ru: "Состояние", en: "State" },
        { ru: "Участие в паре", en: "Was in a unit" },
      ],
      byDate.map((person) => leftRow(person, page)),
    ),
    waiting.length > 0 &&
      html`<h3>
          ${said({ ru: `Заявились, но не вошли в базу: ${waiting.length}`, en: `Registered, but not in the registry: ${waiting.length}` })}
        </h3>
        <p>${names(waiting, page)}</p>`,
    idle.length > 0 &&
      html`<h3>
          ${said({ ru: `Наставники без наставляемых: ${idle.length}`, en: `Mentors without mentees: ${idle.length}` })}
        </h3>
        <p>${names(idle, page)}</p>`,
  );
}
