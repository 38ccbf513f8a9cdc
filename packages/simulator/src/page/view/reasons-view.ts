import type { Locale, Reason } from "@nastavnik/core";
import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words.ts";

/** Why something is refused, each reason with what it comes from. */
export function reasonsView(reasons: readonly Reason[], locale: Locale): TemplateResult {
  return html`<ul>
    ${reasons.map(
      ({ text, clause }) =>
        html`<li class="because">
          ${text[locale]}${clause === undefined ? nothing : html` <span class="clause">(${words.clause[locale]}: ${clause})</span>`}
        </li>`,
    )}
  </ul>`;
}
