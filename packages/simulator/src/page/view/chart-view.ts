import type { Locale, Text } from "@nastavnik/core";
import { html, nothing, type TemplateResult } from "lit-html";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";
import { statePaths } from "@nastavnik/visualisation";
import { keyOf } from "../../session/session.ts";
import { instanceName, workflowOf } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import type { State } from "../state.ts";
import { words } from "../words.ts";

/** Pieces of a drawing, each as wide as the page allows. */
function drawing(parts: State["chart"], locale: Locale): readonly TemplateResult[] {
  return parts.map(
    ({ path, title, svg }) =>
      html`${path === "" ? nothing : html`<h3>${title[locale]}</h3>`}
        <div class="diagram" tabindex="0" role="region" aria-label=${title[locale]}>${unsafeHTML(svg)}</div>`,
  );
}

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
    ${drawing(
      chart.filter(({ isHere }) => isHere),
      locale,
    )}
    ${
      chart.every(({ isHere }) => isHere)
        ? nothing
        : html`<details>
            <summary>${words.whole[locale]}</summary>
            ${drawing(
              chart.filter(({ isHere }) => !isHere),
              locale,
            )}
          </details>`
    }
  </section>`;
}
