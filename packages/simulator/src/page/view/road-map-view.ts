import { deadlineText, progressOf, type StepProgress } from "@nastavnik/core/road-map";
import { roadMapFormat } from "@nastavnik/papers";
import { html, nothing, type TemplateResult } from "lit-html";
import { dayText } from "../dates.ts";
import type { Simulator } from "../simulator.ts";
import { stepStatusWords, words } from "../words.ts";

function rowView(page: Simulator, { step, status }: StepProgress): TemplateResult {
  const { locale, isBusy } = page.state;
  const { window, deadline, responsible } = step;
  const when =
    window === undefined
      ? deadlineText(deadline)[locale]
      : `${dayText(window.from, locale)} – ${dayText(window.to, locale)}`;
  const who = responsible.parts
    .map((part) => (part.kind === "role" ? part.title[locale] : part.kind === "text" ? part.text : part.name))
    .join(", ");
  const isOpen = status === "waiting" || status === "overdue";
  return html`<tr>
    <td>${step.number} ${step.title[locale]}</td>
    <td>${when}</td>
    <td>${who}</td>
    <td class=${status}>
      ${stepStatusWords[status][locale]}
      ${isOpen ? html`<br /><button type="button" class="link" ?disabled=${isBusy} @click=${() => page.recordStep(step.id)}>${words.markDone[locale]}</button>` : nothing}
    </td>
  </tr>`;
}

/** A road map that somebody has pasted or loaded: what is planned, and how it stands by what has happened. */
export function roadMapView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, map, present, session, isBusy } = state;
  if (present === undefined || session === undefined) return html``;
  const facts = present.happened.flatMap((each) => (each.kind === "fact" ? [each.fact] : []));
  const asOf = present.now.toZonedDateTime(session.timeZone).toInstant();
  const progress = map === undefined ? [] : progressOf(map.plan, facts, { calendar: present.course.calendar, asOf });
  return html`<section class="card wide" aria-labelledby="nsim-map">
    <h2 id="nsim-map">${words.roadMap[locale]}</h2>
    <details ?open=${map !== undefined}>
      <summary>${words.readMap[locale]}</summary>
      <label for="nsim-map-text">${words.pasteMap[locale]}</label>
      <textarea
        id="nsim-map-text"
        rows="4"
        .value=${state.mapText}
        @input=${({ target }: Event) => {
          state.mapText = (target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      <div class="row">
        <button
          type="button"
          id="nsim-map-read"
          ?disabled=${isBusy}
          @click=${() => page.readMap(new TextEncoder().encode(state.mapText), "csv")}
        >
          ${words.readMap[locale]}
        </button>
        <div>
          <label for="nsim-map-file">${words.mapFile[locale]}</label>
          <input
            id="nsim-map-file"
            type="file"
            accept=".csv,.tsv,.xlsx,.docx,.json"
            @change=${async ({ target }: Event) => {
              const [file] = (target as HTMLInputElement).files ?? [];
              const format = file && roadMapFormat(file.name);
              if (file !== undefined && format !== undefined)
                await page.readMap(new Uint8Array(await file.arrayBuffer()), format);
            }}
          />
        </div>
      </div>
      ${
        map === undefined
          ? nothing
          : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="nsim-map">
                <table id="nsim-plan">
                  <thead>
                    <tr>
                      <th scope="col">${words.step[locale]}</th>
                      <th scope="col">${words.window[locale]}</th>
                      <th scope="col">${words.responsible[locale]}</th>
                      <th scope="col">${words.status[locale]}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${progress.map((each) => rowView(page, each))}
                  </tbody>
                </table>
              </div>
              ${
                map.warnings.length === 0
                  ? nothing
                  : html`<details>
                      <summary>${words.warnings[locale]} (${map.warnings.length})</summary>
                      <ul>
                        ${map.warnings.map((each) => html`<li>${each[locale]}</li>`)}
                      </ul>
                    </details>`
              }`
      }
    </details>
  </section>`;
}
