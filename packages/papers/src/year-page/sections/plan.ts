import type { Text } from "@nastavnik/core";
import type { ActivityReport } from "../../year-report/plan-and-fact.ts";
import type { PlanReport } from "../../year-report/plan-and-fact.ts";
import type { PlanSummary } from "../../year-report/plan-and-fact.ts";
import type { StepReport } from "../../year-report/plan-and-fact.ts";
import { html, type Markup } from "../../markup/html.ts";
import { dateRange, monthName, said } from "../bilingual.ts";
import { chip, column, legend, type Page, scrolled, section } from "../page.ts";
import { percent, type Scale } from "../scale.ts";

type Status = StepReport["status"];
type Kind = "good" | "early" | "late" | "bad" | "quiet";

const statuses: Readonly<Record<Status, { readonly title: Text; readonly kind: Kind }>> = {
  "in-time": { title: { ru: "в срок", en: "in time" }, kind: "good" },
  early: { title: { ru: "раньше срока", en: "early" }, kind: "early" },
  late: { title: { ru: "позже срока", en: "late" }, kind: "late" },
  overdue: { title: { ru: "не выполнено", en: "not done" }, kind: "bad" },
  waiting: { title: { ru: "ещё не наступил срок", en: "not due yet" }, kind: "quiet" },
  done: { title: { ru: "выполнено", en: "done" }, kind: "good" },
  untracked: { title: { ru: "не отслеживается", en: "not tracked" }, kind: "quiet" },
};

const noDeadline: Text = { ru: "без срока", en: "no deadline" };

/** What a reader should look at first. */
const byWeight: readonly Status[] = ["overdue", "late", "early", "waiting", "untracked", "in-time", "done"];

interface Bars {
  readonly planned?: { readonly from: string; readonly to: string };
  readonly first?: string;
  readonly last?: string;
}

function span(name: string, from: number, to: number): Markup | undefined {
  if (to <= from) return undefined;
  return html`<i class="${name}" style="left:${percent(from)};width:${percent(to - from)}"></i>`;
}

/** The days from the first to the last fact; where they miss the plan, its days and the others are told apart. */
function happened({ planned, first, last }: Bars, kind: Kind, scale: Scale): Markup | undefined {
  if (first === undefined) return undefined;
  const [from, to] = [scale.at(first), scale.endOf(last ?? first)];
  if (planned === undefined || (kind !== "late" && kind !== "early")) return span(`fact ${kind}`, from, to);
  const [begin, end] = [scale.at(planned.from), scale.endOf(planned.to)];
  return html`${span("fact early", from, Math.min(to, begin))}${span(
    "fact good",
    Math.max(from, begin),
    Math.min(to, end),
  )}${span("fact late", Math.max(from, end), to)}`;
}

function bars(days: Bars, kind: Kind, scale: Scale): Markup {
  const { planned } = days;
  return html`<div class="bars">
    ${
      planned === undefined
        ? html`<span class="no-deadline"></span>`
        : span("planned", scale.at(planned.from), scale.endOf(planned.to))
    }
    ${happened(days, kind, scale)}
  </div>`;
}

function factText({ first, last }: Bars): Markup {
  return first === undefined ? html`<span class="none">—</span>` : dateRange(first, last ?? first);
}

/** How the facts of a step that has many of them are spread. */
function spread({ facts, before, within, after, planned }: StepReport): Markup | undefined {
  if (facts < 2 || planned === undefined || before + after === 0) return undefined;
  const ru = [
    before > 0 ? `раньше ${before}` : "",
    within > 0 ? `в срок ${within}` : "",
    after > 0 ? `позже ${after}` : "",
  ];
  const en = [
    before > 0 ? `${before} early` : "",
    within > 0 ? `${within} in time` : "",
    after > 0 ? `${after} late` : "",
  ];
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
  return html`<small>${said({ ru: `${facts}: ${join(ru)}`, en: `${facts}: ${join(en)}` })}</small>`;
}

function stepRow(step: StepReport, scale: Scale): Markup {
  const { title, kind } = statuses[step.status];
  return html`<tr class="step ${kind}">
    <td class="number">${step.number}</td>
    <th scope="row">
      ${said(step.title)}${step.responsible.ru !== "" && html`<small>${said(step.responsible)}</small>`}
    </th>
    <td class="deadline">
      ${step.deadline.ru === "" ? html`<span class="none">${said(noDeadline)}</span>` : said(step.deadline)}
    </td>
    <td class="timeline">${bars(step, kind, scale)}</td>
    <td>${chip(kind, title)}<small class="dates">${factText(step)}</small>${spread(step)}</td>
  </tr>`;
}

/** How many steps stand how; those that are done without a deadline are told as such. */
function tally({ statuses: counts }: PlanSummary): Markup {
  const found = byWeight.filter((status) => (counts[status] ?? 0) > 0);
  return html`${found.map((status) => {
    const { title, kind } = statuses[status];
    const { ru, en } = status === "done" ? noDeadline : title;
    return html`${chip(kind, { ru: `${ru}: ${counts[status] ?? 0}`, en: `${en}: ${counts[status] ?? 0}` })} `;
  })}`;
}

function kindOf(summary: PlanSummary): Kind {
  const worst = byWeight.find((status) => (summary.statuses[status] ?? 0) > 0);
  return worst === undefined ? "quiet" : statuses[worst].kind;
}

function activityRows(activity: ActivityReport, scale: Scale): Markup {
  return html`<tr class="activity">
      <td></td>
      <th scope="rowgroup" colspan="4">${said(activity.title)}</th>
    </tr>
    ${activity.items.map((step) => stepRow(step, scale))}`;
}

function chart(plan: PlanReport, scale: Scale): Markup {
  const groups = plan.stages.map(
    (stage) =>
      html`<tbody>
        <tr class="stage">
          <td class="number">${stage.number}</td>
          <th scope="rowgroup" colspan="2">${said(stage.title)}</th>
          <td class="timeline">${bars(stage, kindOf(stage), scale)}</td>
          <td>${tally(stage)}<small class="dates">${factText(stage)}</small></td>
        </tr>
        ${stage.activities.map((activity) => activityRows(activity, scale))}
      </tbody>`,
  );
  return scrolled(
    "plan",
    html`<table class="gantt" id="gantt">
      <thead>
        <tr>
          ${column({ ru: "№", en: "No." }, "number")} ${column({ ru: "Что запланировано", en: "What is planned" })}
          ${column({ ru: "Срок", en: "Deadline" })}
          <th scope="col" class="timeline">
            <div class="bars">
              ${scale.months.map(({ year, month, left, width }) => {
                const note = month === 1 || left === 0 ? html`<small>${year}</small>` : "";
                return html`<span style="left:${percent(left)};width:${percent(width)}"
                  >${said(monthName(month))}${note}</span
                >`;
              })}
            </div>
          </th>
          ${column({ ru: "Итог", en: "Outcome" })}
        </tr>
      </thead>
      ${groups}
    </table>`,
  );
}

/** The road map: what was planned, against what happened. */
export function planSection({ report: { plan }, scale }: Page): Markup | undefined {
  if (plan === undefined) return undefined;
  const deviations = (["overdue", "late", "early"] as const).reduce(
    (sum, status) => sum + (plan.statuses[status] ?? 0),
    0,
  );
  return section(
    "plan",
    { ru: "План и факт", en: "Plan and fact" },
    html`<p class="lead">${said(plan.title)}</p>
      <p class="tally">${tally(plan)}</p>
      <p class="controls">
        <label
          ><input type="checkbox" id="deviations" /> ${said({
            ru: `Показать только отклонения от плана (${deviations})`,
            en: `Show deviations from the plan only (${deviations})`,
          })}</label
        >
      </p>
      ${legend([
        ["swatch planned", { ru: "запланированные дни", en: "planned days" }],
        ["swatch open", noDeadline],
        ["swatch good", { ru: "выполнено в срок", en: "done in time" }],
        ["swatch early", { ru: "раньше", en: "early" }],
        ["swatch late", { ru: "позже", en: "late" }],
      ])}
      ${chart(plan, scale)}`,
  );
}
