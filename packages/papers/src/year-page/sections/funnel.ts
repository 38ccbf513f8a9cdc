import type { Text } from "@nastavnik/core";
import type { FunnelStep } from "../../year-report/funnel.ts";
import { html, type Markup } from "../../markup/html.ts";
import { said } from "../bilingual.ts";
import { legend, type Page, section } from "../page.ts";
import { percent } from "../scale.ts";

/** Kinds of people, those that come first in the first step first. */
function kindsOf(steps: readonly FunnelStep[]): readonly string[] {
  const counts = steps[0]?.byKind ?? {};
  return Object.keys(counts).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

function funnel(title: Text, steps: readonly FunnelStep[], page: Page): Markup {
  const kinds = kindsOf(steps);
  const whole = Math.max(1, steps[0]?.count ?? 0);
  const rows = steps.map(({ title: name, count, byKind }, index) => {
    const lost = index === 0 ? 0 : (steps[index - 1]?.count ?? 0) - count;
    return html`<tr>
      <th scope="row">${said(name)}</th>
      <td class="funnel-bar">
        <div class="stack" style="width:${percent((count / whole) * 100)}">
          ${kinds.map((kind, place) => {
            const part = byKind[kind] ?? 0;
            return part > 0 && html`<i class="kind-${place}" style="flex:${part}">${part}</i>`;
          })}
        </div>
      </td>
      <td class="number"><b>${count}</b></td>
      <td class="number share">${Math.round((count / whole) * 100)} %</td>
      <td class="number lost">${lost > 0 ? `−${lost}` : ""}</td>
    </tr>`;
  });
  return html`<div class="funnel">
    <h3>${said(title)}</h3>
    <table>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${said({ ru: "Шаг", en: "Step" })}</th>
          <th scope="col">${said({ ru: "По категориям", en: "By kind" })}</th>
          <th scope="col">${said({ ru: "Человек", en: "People" })}</th>
          <th scope="col">${said({ ru: "Доля от заявившихся", en: "Share of those registered" })}</th>
          <th scope="col">${said({ ru: "Меньше, чем на прошлом шаге", en: "Fewer than in the step before" })}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${legend(kinds.map((kind, place) => [`swatch kind-${place}`, page.label(kind)]))}
  </div>`;
}

/** How many people came how far. */
export function funnelSection(page: Page): Markup {
  const { mentees, mentors } = page.report.funnel;
  return section(
    "funnel",
    { ru: "От заявки до завершения", en: "From registration to completion" },
    html`<div class="two">
      ${funnel({ ru: "Наставляемые", en: "Mentees" }, mentees, page)}
      ${funnel({ ru: "Наставники", en: "Mentors" }, mentors, page)}
    </div>`,
    html`<p class="hint">
      ${said({
        ru: "Человек считается на шаге, если хоть раз его прошёл, даже если потом выбыл.",
        en: "A person counts in a step who ever passed it, even if they left later.",
      })}
    </p>`,
  );
}
