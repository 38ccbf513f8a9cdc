import type { Text } from "@nastavnik/core";
import { html, type Markup } from "../../markup/html.ts";
import { said } from "../bilingual.ts";
import type { Page } from "../page.ts";

/** What finds, filters and orders the units; the page's script does it. */
export function unitControls({ report: { units } }: Page): Markup {
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
