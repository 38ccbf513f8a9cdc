import type { JsonObject } from "@nastavnik/core";
import { html, nothing, type TemplateResult } from "lit-html";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";
import { reasonsView } from "./reasons-view.ts";
import { fieldsView } from "./fields-view.ts";

function verdictView(page: Simulator): TemplateResult {
  const { filling, locale } = page.state;
  const explanation = filling?.explanation;
  if (explanation === undefined) return html``;
  const { verdict, unmet } = explanation;
  return html`<div
    class=${verdict === "unmet" ? "message bad" : "message"}
    role="status"
    id="nsim-verdict"
    data-verdict=${verdict}
  >
    ${words.verdict[verdict][locale]} ${unmet.length === 0 ? nothing : reasonsView(unmet, locale)}
  </div>`;
}

/** The form of a command: what it asks for, who has signed, and what would be answered. */
export function formView(page: Simulator): TemplateResult {
  const { filling, locale, present, isBusy } = page.state;
  if (filling === undefined || present === undefined) return html``;
  const { fields, personalFields, draft, personal, signer, day, mayRecord, mayBeEarlier, explanation, command } =
    filling;
  const isShut = explanation?.verdict === "unmet";
  return html`<form
    id="nsim-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      void page.give();
    }}
  >
    ${fieldsView(page, fields, draft, "nsim-f", (value: JsonObject) => page.change("draft", value))}
    ${
      personalFields.length === 0 || !page.state.place?.isNew
        ? nothing
        : html`<fieldset>
            <legend>${words.data[locale]}</legend>
            ${fieldsView(page, personalFields, personal, "nsim-p", (value: JsonObject) => page.change("personal", value))}
          </fieldset>`
    }
    ${
      mayRecord
        ? html`<div class="field">
            <label for="nsim-signer">${words.paper[locale]}. ${words.signer[locale]}</label>
            <select
              id="nsim-signer"
              @change=${({ target }: Event) => page.changeFilling({ signer: (target as HTMLSelectElement).value })}
            >
              <option value="" ?selected=${signer === ""}>${words.nobody[locale]}</option>
              ${present.people.map(({ id, name }) => html`<option value=${id} ?selected=${id === signer}>${name[locale]}</option>`)}
            </select>
          </div>`
        : nothing
    }
    ${
      mayBeEarlier
        ? html`<div class="field">
            <label for="nsim-on">${words.day[locale]}</label>
            <input
              id="nsim-on"
              type="date"
              max=${present.now.toPlainDate().toString()}
              .value=${day}
              @change=${({ target }: Event) => page.changeFilling({ day: (target as HTMLInputElement).value })}
            />
          </div>`
        : nothing
    }
    ${verdictView(page)}
    <div class="row" style="margin-top: .6rem">
      <button type="submit" class="main" id="nsim-give" ?disabled=${isBusy}>
        ${isShut ? words.tryAnyway[locale] : words.give[locale]}
      </button>
      ${isShut ? html`<button type="button" ?disabled=${isBusy} @click=${() => page.askPlan(command)}>${words.plan[locale]}</button>` : nothing}
      <button
        type="button"
        @click=${() => {
          page.state.filling = undefined;
          page.update();
        }}
      >
        ${words.cancel[locale]}
      </button>
    </div>
  </form>`;
}
