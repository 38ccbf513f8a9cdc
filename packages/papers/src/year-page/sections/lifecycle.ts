import { regulationOf, type StateValue, type Workflow } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import { programme } from "@nastavnik/core/target-model";
import { toSvg } from "@nastavnik/visualisation";
import { html, type Markup, rawMarkup } from "../../markup/html.ts";
import { dateRange, dateText, plannedDays, said, days as daysText } from "../bilingual.ts";
import { column, legend, type Page, scrolled, section } from "../page.ts";

// Every stage leads there, and their ways would hide the others where nobody has gone them.
const exceptional = ["suspended", "cancelled"];

/** The stages of the organisation with the place reached, drawn once in each language. */
async function drawings(workflow: Workflow, reached: StateValue, visited: readonly string[]): Promise<Markup> {
  const without = exceptional.filter((state) => state !== reached && !visited.includes(state));
  const [ru, en] = await Promise.all(
    (["ru", "en"] as const).map((locale) => toSvg(workflow, { locale, reached, visited, detail: "outline", without })),
  );
  return html`<div class="drawing" lang="ru">${rawMarkup(ru ?? "")}</div>
    <div class="drawing" lang="en">${rawMarkup(en ?? "")}</div>`;
}

/** The stages: a drawing of the lifecycle, and when each stage was entered. */
export async function lifecycleSection({ report }: Page): Promise<Markup> {
  const { stages, reached, regulation } = report;
  const picture = await drawings(
    regulation === undefined ? programme : specialise(programme, regulationOf(regulation)),
    reached,
    stages.map(({ stage }) => stage),
  );
  const rows = stages.map(
    ({ title, entered, left, days, planned }) =>
      html`<tr>
        <th scope="row">${said(title)}</th>
        <td>${planned === undefined ? html`<span class="none">—</span>` : plannedDays(planned.from, planned.to)}</td>
        <td>
          ${
            left === undefined
              ? said({ ru: `с ${dateText(entered).ru}`, en: `since ${dateText(entered).en}` })
              : dateRange(entered, left)
          }
          <small>${said(daysText(days))}</small>
        </td>
      </tr>`,
  );
  return section(
    "lifecycle",
    { ru: "Путь по этапам", en: "The way through the stages" },
    html`<div class="side-by-side">
      ${scrolled(
        "lifecycle",
        html`<table class="stages">
            <thead>
              <tr>
                ${column({ ru: "Этап", en: "Stage" })} ${column({ ru: "По плану", en: "Planned" })}
                ${column({ ru: "Как было", en: "Happened" })}
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>
          ${legend([
            ["swatch reached", { ru: "достигнутое состояние", en: "state reached" }],
            ["swatch visited", { ru: "пройденные", en: "passed" }],
            ["swatch untouched", { ru: "впереди или не понадобились", en: "ahead or not needed" }],
          ])}
          <p class="hint">
            ${said({
              ru: "Наведите указатель на переход: появятся все его требования с пунктами документов.",
              en: "Point at a transition to see all its requirements with their clauses.",
            })}
          </p>`,
      )}
      <figure>${picture}</figure>
    </div>`,
  );
}
