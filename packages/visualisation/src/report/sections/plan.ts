import type { Text } from "@nastavnik/core";
import type { ActivityReport, PlanReport, PlanSummary, StepReport } from "@nastavnik/core/target-model";
import { html, type Markup } from "../../markup/html.ts";
import { dateRange, monthName, said } from "../bilingual.ts";
import { chip, column, type Page, section } from "../page.ts";
import { percent, type Scale } from "../scale.ts";

type Status = StepReport["status"];

const statuses: Readonly<
  Record<Status, { readonly title: Text; readonly kind: "good" | "early" | "late" | "bad" | "quiet" }>
> = {
  "in-time": { title: { ru: "в срок", en: "in time" }, kind: "good" },
  early: { title: { ru: "раньше срока", en: "early" }, kind: "early" },
  late: { title: { ru: "позже срока", en: "late" }, kind: "late" },
  overdue: { title: { ru: "не выполнено", en: "not done" }, kind: "bad" },
  waiting: { title: { ru: "ещё не наступил срок", en: "not due yet" }, kind: "quiet" },
  done: { title: { ru: "выполнено, без срока", en: "done, no deadline" }, kind: "good" },
  untracked: { title: { ru: "не отслеживается", en: "not tracked" }, kind: "quiet" },
};

/** What a reader should look at first. */
const byWeight: readonly Status[] = ["overdue", "late", "early", "waiting", "untracked", "in-time", "done"];

interface Bars {
  readonly planned?: { readonly from: string; readonly to: string };
  readonly first?: string;
  readonly last?: string;
}

function bars({ planned, first, last }: Bars, kind: string, scale: Scale): Markup {
  const span = (name: string, from: string, to: string): Markup => {
    const left = scale.at(from);
    return html`<i class="${name}" style="left:${percent(left)};width:${percent(scale.endOf(to) - left)}"></i>`;
  };
  return html`<div class="bars">
    ${
      planned === undefined
        ? html`<span class="no-deadline">${said({ ru: "без срока", en: "no deadline" })}</span>`
        : span("planned", planned.from, planned.to)
    }
    ${first !== undefined && span(`fact ${kind}`, first, last ?? first)}
  </div>`;
}

function factText({ first, last }: Bars): Markup {
  return first === undefined ? html`<span class="none">—</span>` : dateRange(first, last ?? first);
}

/** How the facts of a step that has many of them are spread. */
function spread({ facts, before, within, after, planned }: StepReport): Markup | undefined {
  if (facts < 2 || planned === undefined || before + after === 0) return undefined;
  const ru = [before > 0 ? `раньше ${before}` : "", `в срок ${within}`, after > 0 ? `позже ${after}` : ""];
  const en = [before > 0 ? `${before} early` : "", `${within} in time`, after > 0 ? `${after} late` : ""];
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
  return html`<small>${said({ ru: `${facts}: ${join(ru)}`, en: `${facts}: ${join(en)}` })}</small>`;
}

function stepRow(step: StepReport, scale: Scale): Markup {
  const { title, kind } = statuses[step.status];
  return html`<tr class="step ${kind}">
    <td class="number">${step.number}</td>
    <th scope="row">${said(step.title)}${step.responsible !== "" && html`<small>${step.responsible}</small>`}</th>
    <td class="deadline">${step.deadline === "" ? html`<span class="none">—</span>` : step.deadline}</td>
    <td class="timeline">${bars(step, kind, scale)}</td>
    <td class="dates">${factText(step)}</td>
    <td>${chip(kind, title)}${spread(step)}</td>
  </tr>`;
}

function tally({ statuses: counts, steps }: PlanSummary): Markup {
  const found = byWeight.filter((status) => (counts[status] ?? 0) > 0);
  if (found.length === 1 && found[0] !== undefined) {
    const { title, kind } = statuses[found[0]];
    return steps > 1 ? chip(kind, { ru: `${title.ru}: ${steps}`, en: `${title.en}: ${steps}` }) : chip(kind, title);
  }
  return html`${found.map((status) => {
    const { title, kind } = statuses[status];
    const count = counts[status] ?? 0;
    return html`${chip(kind, { ru: `${title.ru}: ${count}`, en: `${title.en}: ${count}` })} `;
  })}`;
}

function kindOf(summary: PlanSummary): string {
  const worst = byWeight.find((status) => (summary.statuses[status] ?? 0) > 0);
  return worst === undefined ? "quiet" : statuses[worst].kind;
}

function activityRows(activity: ActivityReport, scale: Scale): Markup {
  return html`<tr class="activity">
      <td></td>
      <th scope="rowgroup" colspan="5">${said(activity.title)}</th>
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
          <td class="dates">${factText(stage)}</td>
          <td>${tally(stage)}</td>
        </tr>
        ${stage.activities.map((activity) => activityRows(activity, scale))}
      </tbody>`,
  );
  return html`<div class="scroll">
    <table class="gantt" id="gantt">
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
          ${column({ ru: "Выполнялось", en: "Happened" })} ${column({ ru: "Итог", en: "Outcome" })}
        </tr>
      </thead>
      ${groups}
    </table>
  </div>`;
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
      <p class="legend">
        <i class="swatch planned"></i> ${said({ ru: "запланированные дни", en: "planned days" })}
        <i class="swatch good"></i> ${said({ ru: "выполнено в срок", en: "done in time" })}
        <i class="swatch early"></i> ${said({ ru: "раньше", en: "early" })} <i class="swatch late"></i>
        ${said({ ru: "позже", en: "late" })}
      </p>
      ${chart(plan, scale)}`,
  );
}
