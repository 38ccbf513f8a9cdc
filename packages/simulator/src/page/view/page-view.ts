import { html, nothing, type TemplateResult } from "lit-html";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";
import { actorView } from "./actor-view.ts";
import { beginningView } from "./beginning-view.ts";
import { chartView } from "./chart-view.ts";
import { commandsView } from "./commands-view.ts";
import { historyView } from "./history-view.ts";
import { keepView } from "./keep-view.ts";
import { roadMapView } from "./road-map-view.ts";
import { timeView } from "./time-view.ts";

function messageView({ state }: Simulator): TemplateResult {
  const { message, isBusy, locale } = state;
  const [head, ...rest] = isBusy ? [words.busy[locale]] : message.lines;
  return html`<div
    id="nsim-message"
    role="status"
    aria-live="polite"
    class=${message.isBad && !isBusy ? "message bad" : "message"}
    ?hidden=${head === undefined}
  >
    ${head === undefined ? nothing : html`<strong>${head}</strong>`}
    ${
      rest.length === 0
        ? nothing
        : html`<ul>
            ${rest.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
  </div>`;
}

/** The whole page. */
export function pageView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale } = state;
  return html`<div class="nsim" lang=${locale} aria-busy=${state.isBusy ? "true" : "false"}>
    <header>
      <h1>${words.title[locale]}</h1>
      <p class="lead">${words.lead[locale]}</p>
    </header>
    ${beginningView(page)} ${messageView(page)}
    ${
      state.present === undefined
        ? nothing
        : html`<div class="grid">
            ${actorView(page)} ${timeView(page)} ${commandsView(page)}
            <div>${historyView(page)}</div>
            ${chartView(page)} ${roadMapView(page)} ${keepView(page)}
          </div>`
    }
  </div>`;
}
