import type { Text } from "@nastavnik/core";
import type { UnitEvent, UnitEventKind, UnitWay } from "@nastavnik/core/target-model";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { date, dateText, monthName, said } from "../bilingual.ts";
import { chip, legend, type Page, section } from "../page.ts";
import { percent, type Scale } from "../scale.ts";

const chips = {
  closed: "good",
  working: "early",
  agreed: "quiet",
  proposed: "quiet",
  "seeking-mentor": "late",
  declined: "bad",
  dissolved: "bad",
} as const satisfies Record<string, "good" | "early" | "late" | "bad" | "quiet">;

const kinds: Readonly<Record<UnitEventKind, Text>> = {
  proposal: { ru: "предложение", en: "proposal" },
  consent: { ru: "согласие", en: "consent" },
  approval: { ru: "утверждение", en: "approval" },
  meeting: { ru: "встреча", en: "meeting" },
  plan: { ru: "чек-лист и планы", en: "checklist and plans" },
  control: { ru: "контроль", en: "control" },
  report: { ru: "отчёт", en: "report" },
  reminder: { ru: "напоминание", en: "reminder" },
  trouble: { ru: "осложнение", en: "trouble" },
  "mentor-change": { ru: "смена наставника", en: "change of mentor" },
  end: { ru: "завершение", en: "end" },
};

/** Kinds that are told apart on a strip; the rest is in the list of events only. */
const onStrip: readonly UnitEventKind[] = [
  "proposal",
  "approval",
  "meeting",
  "control",
  "reminder",
  "trouble",
  "mentor-change",
  "end",
];

function chipOf(state: string): "good" | "early" | "late" | "bad" | "quiet" {
  return Object.hasOwn(chips, state) ? chips[state as keyof typeof chips] : "quiet";
}

/** A unit that had worked and found no other mentor is not one that never came about. */
function stateTitleOf({ state, stateTitle, meetingCount }: UnitWay): Text {
  return state === "declined" && meetingCount > 0 ? { ru: "Не возобновилась", en: "Not resumed" } : stateTitle;
}

function strip({ events, approved, proposed, ended }: UnitWay, scale: Scale, asOf: string): Markup {
  const from = scale.at(approved ?? proposed);
  const life = html`<i
    class="life"
    style="left:${percent(from)};width:${percent(scale.at(ended?.date ?? asOf) - from)}"
  ></i>`;
  const dots = events
    .filter(({ kind }) => onStrip.includes(kind))
    .map(
      ({ kind, date: on }) =>
        html`<i class="dot ${kind}" style="left:${percent(scale.at(on))}" title="${dateText(on).ru}"></i>`,
    );
  return html`<div class="strip" aria-hidden="true">${life}${dots}</div>`;
}

interface Row extends Omit<UnitEvent, "person"> {
  readonly people: string[];
}

/** Events of one day that differ in the person only become one line. */
function grouped(events: readonly UnitEvent[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { person, ...event } of events) {
    const last = rows.at(-1);
    if (
      last !== undefined &&
      last.date === event.date &&
      last.type === event.type &&
      last.detail?.ru === event.detail?.ru
    ) {
      if (person !== undefined) last.people.push(person);
    } else {
      rows.push({ ...event, people: person === undefined ? [] : [person] });
    }
  }
  return rows;
}

function eventList(unit: UnitWay, page: Page): Markup {
  return html`<ol class="events">
    ${grouped(unit.events).map(
      ({ date: on, kind, title, detail, people }) =>
        html`<li>
          ${date(on)} <i class="dot ${kind}"></i>
          <span
            >${said(title)}${detail && html`: ${said(detail)}`}${
              people.length > 0 &&
              html` —
              ${joinMarkup(
                people.map((id) => page.person(id)),
                ", ",
              )}`
            }</span
          >
        </li>`,
    )}
  </ol>`;
}

function mentorHistory({ mentors }: UnitWay, page: Page): Markup | undefined {
  if (mentors.length < 2) return undefined;
  return html`<p class="mentors">
    ${said({ ru: "Наставники: ", en: "Mentors: " })}${joinMarkup(
      mentors.map(
        ({ mentor, from, until, reason }) =>
          html`${page.person(mentor)} (${date(from)} –
          ${until === undefined ? "…" : date(until)}${reason && html`, ${said(reason)}`})`,
      ),
      "; ",
    )}
  </p>`;
}

function numbers({ meetings, longestGap, approved, proposed }: UnitWay, page: Page): Markup {
  const held = Object.entries(meetings).map(([kind, count]) => {
    const { ru, en } = page.label(kind);
    return { ru: `${ru} ${count}`, en: `${en} ${count}` };
  });
  const join = (locale: "ru" | "en"): string => held.map((text) => text[locale]).join(", ");
  return html`<p class="numbers">
    ${said({ ru: "Предложена", en: "Proposed" })}
    ${date(proposed)}${
      approved !== undefined && html`, ${said({ ru: "утверждена", en: "approved" })} ${date(approved)}`
    }.
    ${held.length > 0 && html`${said({ ru: `Встречи: ${join("ru")}. `, en: `Meetings: ${join("en")}. ` })}`}
    ${
      longestGap !== undefined &&
      said({ ru: `Самый долгий перерыв — ${longestGap} дн.`, en: `Longest gap: ${longestGap} days.` })
    }
  </p>`;
}

function unitRow(unit: UnitWay, page: Page): Markup {
  const { id, mentor, mentees, everMentees, form, state, meetingCount, ended } = unit;
  const people = [mentor, ...unit.mentors.map((term) => term.mentor), ...everMentees];
  const search = [id, ...people.map((person) => page.personText(person))].join(" ").toLowerCase();
  const shown = mentees.length > 0 ? mentees : everMentees;
  return html`<details
    class="unit"
    data-search="${search}"
    data-state="${state}"
    data-form="${form.id}"
    data-id="${id}"
    data-meetings="${meetingCount}"
    data-end="${ended?.date ?? "9999"}"
  >
    <summary>
      <span class="who"
        ><b>${id}</b> ${page.person(mentor)} →
        ${joinMarkup(
          shown.map((mentee) => page.person(mentee)),
          ", ",
        )}<small>${said(form.title)}</small></span
      >
      ${strip(unit, page.scale, page.report.asOf)}
      <span class="count">${meetingCount}</span>
      <span class="state">${chip(chipOf(state), stateTitleOf(unit))}</span>
    </summary>
    <div class="unit-more">
      ${numbers(unit, page)} ${mentorHistory(unit, page)}
      ${
        ended !== undefined &&
        html`<p>${said({ ru: "Окончание: ", en: "End: " })}${date(ended.date)}, ${said(ended.reason)}.</p>`
      }
      ${eventList(unit, page)}
    </div>
  </details>`;
}

function controls({ report: { units } }: Page): Markup {
  const states = new Map(units.map(({ state, stateTitle }) => [state, stateTitle]));
  const forms = new Map(units.map(({ form }) => [form.id, form.title]));
  // A choice can hold no markup, so its text is switched by the page's script.
  const option = (value: string, { ru, en }: Text): Markup =>
    html`<option value="${value}" data-ru="${ru}" data-en="${en}">${ru}</option>`;
  return html`<form class="controls" id="unit-controls">
    <label>${said({ ru: "Найти", en: "Find" })} <input type="search" id="unit-search" autocomplete="off" /></label>
    <label
      >${said({ ru: "Состояние", en: "State" })}
      <select id="unit-state">
        ${option("", { ru: "все", en: "all" })}${[...states].map(([id, title]) => option(id, title))}
      </select></label
    >
    <label
      >${said({ ru: "Форма", en: "Form" })}
      <select id="unit-form">
        ${option("", { ru: "все", en: "all" })}${[...forms].map(([id, title]) => option(id, title))}
      </select></label
    >
    <label
      >${said({ ru: "Сначала", en: "First" })}
      <select id="unit-order">
        ${option("id", { ru: "по номеру", en: "by number" })}
        ${option("few", { ru: "меньше встреч", en: "fewest meetings" })}
        ${option("many", { ru: "больше встреч", en: "most meetings" })}
        ${option("end", { ru: "раньше завершились", en: "ended earliest" })}
      </select></label
    >
    <output id="unit-count" aria-live="polite">${units.length}</output>
    <button type="button" id="unit-open">${said({ ru: "Развернуть все", en: "Open all" })}</button>
  </form>`;
}

/** The ways of pairs and groups through the year. */
export function unitsSection(page: Page): Markup {
  const { units } = page.report;
  return section(
    "units",
    { ru: "Путь каждой пары и группы", en: "The way of every unit" },
    controls(page),
    legend(onStrip.map((kind) => [`dot ${kind}`, kinds[kind]])),
    html`<div class="unit-head" aria-hidden="true">
      <span>${said({ ru: "Наставник → наставляемые", en: "Mentor → mentees" })}</span>
      <span class="strip-months"
        >${page.scale.months.map(
          ({ month, left, width }) =>
            html`<i style="left:${percent(left)};width:${percent(width)}">${said(monthName(month))}</i>`,
        )}</span
      >
      <span>${said({ ru: "Встреч", en: "Meetings" })}</span>
      <span>${said({ ru: "Состояние", en: "State" })}</span>
    </div>`,
    html`<div id="unit-list">${units.map((unit) => unitRow(unit, page))}</div>`,
  );
}
