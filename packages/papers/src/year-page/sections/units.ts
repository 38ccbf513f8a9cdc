import type { Text } from "@nastavnik/core";
import type { UnitWay } from "../../year-report/unit-way.ts";
import { happeningKinds } from "@nastavnik/core/target-model";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { dateText, monthName, said } from "../bilingual.ts";
import { chip, legend, type Page, section } from "../page.ts";
import { percent, type Scale } from "../scale.ts";
import { unitControls } from "./unit-controls.ts";
import { unitStory } from "./unit-story.ts";

const chips = {
  closed: "good",
  working: "early",
  agreed: "quiet",
  proposed: "quiet",
  "seeking-mentor": "late",
  declined: "bad",
  dissolved: "bad",
} as const satisfies Record<string, "good" | "early" | "late" | "bad" | "quiet">;

/** Kinds that are told apart in the list of events only; every other kind has a mark on the strip. */
const inListOnly: ReadonlySet<string> = new Set(["consent", "plan", "report"]);

/** Kinds that happened to units and have a mark on their strips, in the order in which the target model lists them. */
function kindsOnStrips(units: readonly UnitWay[]): readonly (readonly [kind: string, title: Text])[] {
  const met = new Set(units.flatMap(({ events }) => events.map(({ kind }) => kind)));
  return Object.entries(happeningKinds).filter(([kind]) => met.has(kind) && !inListOnly.has(kind));
}

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
    .filter(({ kind }) => !inListOnly.has(kind))
    .map(
      ({ kind, date: on }) =>
        html`<i class="dot ${kind}" style="left:${percent(scale.at(on))}" title="${dateText(on).ru}"></i>`,
    );
  return html`<div class="strip" aria-hidden="true">${life}${dots}</div>`;
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
        ><b>${said(page.unit(id))}</b> ${page.person(mentor)} →
        ${joinMarkup(
          shown.map((mentee) => page.person(mentee)),
          ", ",
        )}<small>${said(form.title)}</small></span
      >
      ${strip(unit, page.scale, page.report.asOf)}
      <span class="count">${meetingCount}</span>
      <span class="state">${chip(chipOf(state), stateTitleOf(unit))}</span>
    </summary>
    <div class="unit-more">${unitStory(unit, page)}</div>
  </details>`;
}

/** The ways of pairs and groups through the year. */
export function unitsSection(page: Page): Markup {
  const { units, totals } = page.report;
  return section(
    "units",
    { ru: "Путь каждой пары и группы", en: "The way of every unit" },
    html`<p class="lead">
      ${said({
        ru: `Предложено пар и групп: ${units.length}; утверждено из них: ${totals.unitsApproved}. Показаны все, и несостоявшиеся.`,
        en: `Units proposed: ${units.length}; approved of them: ${totals.unitsApproved}. All are shown, those that did not come about too.`,
      })}
    </p>`,
    unitControls(page),
    legend(kindsOnStrips(units).map(([kind, title]) => [`dot ${kind}`, title])),
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
