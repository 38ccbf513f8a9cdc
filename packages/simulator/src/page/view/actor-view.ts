import { roles } from "@nastavnik/core/target-model";
import { targetModel } from "@nastavnik/core/target-model";
import type { Text } from "@nastavnik/core";
import { html, type TemplateResult } from "lit-html";
import { instanceName } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

const roleWords: Readonly<Record<string, Text>> = roles;
const newId = " new";

/** Who acts, in which role, and with what. */
export function actorView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, present, place, who, role, workflow } = state;
  if (present === undefined) return html``;
  const held = present.people.find(({ id }) => id === who)?.roles ?? [];
  const others = Object.keys(roleWords).filter((each) => each !== "system" && !held.includes(each));
  const value = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`<section class="card" aria-labelledby="nsim-who-title">
    <h2 id="nsim-who-title">${words.who[locale]}</h2>
    <div class="row">
      <div style="flex: 1 1 12rem">
        <label for="nsim-who">${words.who[locale]}</label>
        <select id="nsim-who" @change=${(event: Event) => page.act(value(event))}>
          ${present.people.map(({ id, name }) => html`<option value=${id} ?selected=${id === who}>${name[locale]}</option>`)}
        </select>
      </div>
      <div style="flex: 1 1 12rem">
        <label for="nsim-role">${words.role[locale]}</label>
        <select id="nsim-role" @change=${(event: Event) => page.act(who, value(event))}>
          ${[...held, ...others].map((id) => html`<option value=${id} ?selected=${id === role}>${roleWords[id]?.[locale] ?? id}</option>`)}
          <option value="" ?selected=${role === ""}>${words.noRole[locale]}</option>
        </select>
      </div>
    </div>
    <div class="row" style="margin-top: .6rem">
      <div style="flex: 1 1 12rem">
        <label for="nsim-workflow">${words.workflow[locale]}</label>
        <select id="nsim-workflow" @change=${(event: Event) => page.lookAtWorkflow(value(event))}>
          ${targetModel.workflows.map(({ id, title }) => html`<option value=${id} ?selected=${id === workflow}>${title[locale]}</option>`)}
        </select>
      </div>
      <div style="flex: 1 1 12rem">
        <label for="nsim-place">${words.thing[locale]}</label>
        <select
          id="nsim-place"
          @change=${(event: Event) => {
            const id = value(event);
            const next = id === newId ? page.newPlace(workflow) : { workflow, id, isNew: false };
            return page.lookAt(next);
          }}
        >
          ${page
            .instancesOf(workflow)
            .map(
              (each) =>
                html`<option value=${each.id} ?selected=${place?.isNew === false && each.id === place.id}>
                  ${instanceName(present, each, locale)}
                </option>`,
            )}
          <option value=${newId} ?selected=${place?.isNew === true}>${words.newThing[locale]}</option>
        </select>
      </div>
    </div>
  </section>`;
}
