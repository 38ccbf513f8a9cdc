import type { Text } from "@nastavnik/core";
import { html, type Markup } from "../../markup/html.ts";
import { said } from "../bilingual.ts";
import { type Page, section } from "../page.ts";
import { countOf } from "./count-of.ts";
import { decisionOf } from "./decision.ts";
import { monthChart } from "./month-chart.ts";
import { observations } from "./observations.ts";

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
        ru: `предложено ${report.units.length}, завершили работу ${totals.unitsClosed}`,
        en: `${report.units.length} proposed, ${totals.unitsClosed} completed`,
      },
    )}
    ${tile(
      String(totals.meetings),
      { ru: "встреч проведено", en: "meetings held" },
      {
        ru: `напоминаний: ${totals.reminders}`,
        en: `reminders: ${totals.reminders}`,
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
        ru: `разных причин: ${report.refusals.reasons.length}`,
        en: `different reasons: ${report.refusals.reasons.length}`,
      },
    )}
  </ul>`;
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
