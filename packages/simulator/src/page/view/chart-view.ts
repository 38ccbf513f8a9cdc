import type { Text } from "@nastavnik/core";
import { html, nothing, type TemplateResult } from "lit-html";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";
import { statePaths } from "@nastavnik/visualisation";
import { keyOf } from "../../session/session.ts";
import { instanceName, workflowOf } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

/** Where an instance stands: in words, and in the diagram of its workflow. */
export function chartView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, present, place, chart } = state;
  if (present === undefined || place === undefined) return html``;
  const workflow = workflowOf(place.workflow);
  const instance = present.instances.get(keyOf(place));
  const labels: Readonly<Record<string, Text>> = workflow.states;
  const paths = instance === undefined ? [] : statePaths(instance.value);
  const inner = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
  return html`<section class="card wide" aria-labelledby="nsim-chart">
    <h2 id="nsim-chart">
      ${words.place[locale]}: ${workflow.title[locale]}
      ${instance === undefined ? nothing : html`· ${instanceName(present, instance, locale)}`}
    </h2>
    ${
      instance === undefined
        ? html`<p>${words.notYet[locale]}</p>`
        : html`<ul class="places" id="nsim-states" aria-label=${words.here[locale]}>
            ${inner.map((path) => html`<li>${labels[path]?.[locale] ?? ""}</li>`)}
          </ul>`
    }
    <div class="diagram" tabindex="0" role="region" aria-label=${words.whole[locale]}>
      ${chart === undefined ? nothing : unsafeHTML(chart.svg)}
    </div>
  </section>`;
}
