import type { FunnelStep } from "@nastavnik/core/target-model";
import type { Text } from "@nastavnik/core";
import { html, type Markup } from "../../markup/html.ts";
import { counted, monthName, said, type WordForms } from "../bilingual.ts";
import { type Page, section } from "../page.ts";
import { decisionOf } from "./decision.ts";

const words = {
  mentees: { ru: ["наставляемый", "наставляемых", "наставляемых"], en: ["mentee", "mentees"] },
  people: { ru: ["человек", "человека", "человек"], en: ["person", "people"] },
  times: { ru: ["раз", "раза", "раз"], en: ["time", "times"] },
} as const satisfies Record<string, WordForms>;

function countOf(steps: readonly FunnelStep[], id: FunnelStep["id"]): number {
  return steps.find((step) => step.id === id)?.count ?? 0;
}

function tile(value: string, label: Text, note?: Text): Markup {
  return html`<li>
    <b>${value}</b><span class="tile-label">${said(label)}</span>
    ${note && html`<span class="tile-note">${said(note)}</span>`}
  </li>`;
}

function tiles({ report }: Page): Markup {
  const { funnel, totals, plan } = report;
  const registry = countOf(funnel.mentees, "in-registry");
  const statuses = plan?.statuses ?? {};
  const tracked = (plan?.steps ?? 0) - (statuses.untracked ?? 0);
  const notDone = (statuses.overdue ?? 0) + (statuses.waiting ?? 0);
  const late = statuses.late ?? 0;
  return html`<ul class="tiles">
    ${tile(
      String(registry),
      { ru: "наставляемых в базе", en: "mentees in the registry" },
      {
        ru: `заявились ${totals.mentees}`,
        en: `${totals.mentees} registered`,
      },
    )}
    ${tile(
      String(countOf(funnel.mentors, "trained")),
      { ru: "наставников обучено", en: "mentors trained" },
      {
        ru: `заявились ${totals.mentors}`,
        en: `${totals.mentors} registered`,
      },
    )}
    ${tile(
      String(totals.unitsApproved),
      { ru: "пар и групп утверждено", en: "units approved" },
      {
        ru: `завершили работу ${totals.unitsClosed}`,
        en: `${totals.unitsClosed} completed`,
      },
    )}
    ${tile(
      String(totals.meetings),
      { ru: "встреч проведено", en: "meetings held" },
      {
        ru: `напоминаний ${totals.reminders}`,
        en: `${totals.reminders} reminders`,
      },
    )}
    ${
      plan !== undefined &&
      tile(
        `${tracked - notDone} / ${tracked}`,
        { ru: "шагов плана выполнено", en: "steps of the plan done" },
        {
          ru: late === 0 ? "все в срок" : `позже срока ${late}`,
          en: late === 0 ? "none late" : `${late} late`,
        },
      )
    }
    ${tile(
      String(totals.refusals),
      { ru: "отказов с объяснением", en: "refusals with reasons" },
      {
        ru: `причин ${report.refusals.reasons.length}`,
        en: `${report.refusals.reasons.length} different reasons`,
      },
    )}
  </ul>`;
}

/** Sentences that say what a head should know first. */
function observations({ report }: Page): readonly Text[] {
  const { funnel, people, refusals, units, totals } = report;
  const found: Text[] = [];
  const registry = countOf(funnel.mentees, "in-registry");
  const paired = countOf(funnel.mentees, "paired");
  const closed = countOf(funnel.mentees, "closed");
  if (registry > 0) {
    found.push({
      ru: `Наставляемых вошло в базу: ${registry}; нашли наставника: ${paired}; завершили работу в паре или группе: ${closed}.`,
      en: `Mentees in the registry: ${registry}; found a mentor: ${paired}; completed the work in a unit: ${closed}.`,
    });
  }
  const { unpaired, left } = people;
  if (unpaired.length > 0) {
    const supported = unpaired.filter(({ isSupported }) => isSupported).length;
    found.push({
      ru: `Без пары к дате отчёта: ${counted(unpaired.length, words.mentees).ru}, из них на сопровождении ${supported}.`,
      en: `Without a unit at the date of the report: ${counted(unpaired.length, words.mentees).en}, of whom ${supported} supported.`,
    });
  }
  if (left.length > 0) {
    const before = left.filter(({ wasPaired }) => !wasPaired).length;
    found.push({
      ru: `Выбыли или отказались: ${counted(left.length, words.people).ru}, из них до утверждения пары ${before}.`,
      en: `Left or declined: ${counted(left.length, words.people).en}, of whom ${before} before a unit was approved.`,
    });
  }
  const changed = units.filter(({ mentors }) => mentors.length > 1).length;
  const broken = units.filter(({ state }) => state === "dissolved" || state === "declined").length;
  if (changed + broken > 0) {
    found.push({
      ru: `Пар и групп, сменивших наставника: ${changed}; не состоявшихся или расформированных: ${broken}.`,
      en: `Units that changed the mentor: ${changed}; that did not come about or were dissolved: ${broken}.`,
    });
  }
  if (totals.reminders > 0) {
    found.push({
      ru: `Сработало напоминаний и сроков: ${totals.reminders}.`,
      en: `Reminders and deadlines that came up: ${totals.reminders}.`,
    });
  }
  const [first] = refusals.reasons;
  if (first !== undefined) {
    const isOvercome = first.overcome === first.attempts;
    const later = {
      ru: isOvercome ? "все попытки потом удались" : `потом удались ${first.overcome} из ${first.attempts} попыток`,
      en: isOvercome
        ? "every attempt succeeded later"
        : `${first.overcome} of ${first.attempts} attempts succeeded later`,
    };
    found.push({
      ru: `Чаще всего не выполнялось условие «${first.title.ru}»: ${counted(first.count, words.times).ru}; ${later.ru}.`,
      en: `The condition most often unmet was “${first.title.en}”: ${counted(first.count, words.times).en}; ${later.en}.`,
    });
  }
  return found;
}

function monthChart({ report: { months }, scale }: Page): Markup {
  const most = Math.max(1, ...months.map(({ meetings }) => meetings));
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const shown = scale.months.map(({ year, month }) => ({
    month,
    year,
    counts: byMonth.get(`${year}-${String(month).padStart(2, "0")}`),
  }));
  return html`<figure class="months">
    <figcaption>${said({ ru: "Год по месяцам", en: "The year by months" })}</figcaption>
    <div class="scroll">
      <table>
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
      </table>
    </div>
  </figure>`;
}

/** The year at a glance. */
export function summarySection(page: Page): Markup {
  const { stage, verdict } = decisionOf(page.report);
  return section(
    "summary",
    { ru: "Итоги", en: "Summary" },
    html`<p class="banner ${verdict.kind}"><strong>${said(verdict.title)}</strong> ${said(stage)}</p>`,
    tiles(page),
    html`<ul class="observations">
      ${observations(page).map((text) => html`<li>${said(text)}</li>`)}
    </ul>`,
    monthChart(page),
  );
}
