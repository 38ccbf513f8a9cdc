import { html, type Markup } from "../../markup/html.ts";
import type { WorkflowReport } from "../../year-report/further-workflows.ts";
import { dateRange, said } from "../bilingual.ts";
import { numbered } from "../naming.ts";
import { chip, type Page, section } from "../page.ts";
import { eventList } from "./event-list.ts";

function workflowPart({ title, states, instances }: WorkflowReport, page: Page): Markup {
  const numbers = numbered(instances.map(({ id }) => id));
  return html`<h3>${said(title)}: ${instances.length}</h3>
    <p>${states.map(({ title: state, count }) => html`${chip("quiet", state)} ${count} `)}</p>
    ${instances.map(
      ({ id, began, ended, stateTitle, events }) =>
        html`<details class="instance">
          <summary>
            ${said(numbers.get(id) ?? stateTitle)} ${chip("quiet", stateTitle)}
            ${dateRange(began, ended ?? page.report.asOf)}
          </summary>
          ${eventList(events, page)}
        </details>`,
    )}`;
}

/** The ways of instances of every workflow that no other section tells. */
export function furtherWorkflowsSection(page: Page): Markup {
  return section(
    "further",
    { ru: "Другие процессы", en: "Other workflows" },
    page.report.further.map((workflow) => workflowPart(workflow, page)),
  );
}
