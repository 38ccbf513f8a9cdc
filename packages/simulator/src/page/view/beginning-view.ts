import type { Locale } from "@nastavnik/core";
import { shippedRegulations } from "@nastavnik/core/target-model";
import { html, type TemplateResult } from "lit-html";
import { beginnings, regulationTitle } from "../../session/opening.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

const ownId = "own";

/** Where one begins: under which regulation, and in which month of an invented year. */
export function beginningView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, ownRegulation, regulation, beginning } = state;
  const chosen = ownRegulation === undefined ? regulation : ownId;
  return html`<section class="card" aria-labelledby="nsim-begin">
    <h2 id="nsim-begin">${words.begin[locale]}</h2>
    <div class="row">
      <div style="flex: 2 1 16rem">
        <label for="nsim-regulation">${words.regulation[locale]}</label>
        <select
          id="nsim-regulation"
          @change=${({ target }: Event) => {
            const { value } = target as HTMLSelectElement;
            if (value !== ownId) {
              state.regulation = value;
              state.ownRegulation = undefined;
            }
            page.update();
          }}
        >
          ${shippedRegulations.map((id) => html`<option value=${id} ?selected=${id === chosen}>${regulationTitle(id)?.[locale]}</option>`)}
          ${ownRegulation === undefined ? "" : html`<option value=${ownId} selected>${words.ownRegulation[locale]}</option>`}
        </select>
      </div>
      <div style="flex: 1 1 12rem">
        <label for="nsim-beginning">${words.beginning[locale]}</label>
        <select
          id="nsim-beginning"
          @change=${({ target }: Event) => {
            state.beginning = (target as HTMLSelectElement).value;
            page.update();
          }}
        >
          ${beginnings.map(({ id, title }) => html`<option value=${id} ?selected=${id === beginning}>${title[locale]}</option>`)}
        </select>
      </div>
      <button class="main" type="button" ?disabled=${state.isBusy} @click=${() => page.begin()}>
        ${words.start[locale]}
      </button>
      <div>
        <label for="nsim-language">${words.language[locale]}</label>
        <select
          id="nsim-language"
          @change=${({ target }: Event) => page.setLocale((target as HTMLSelectElement).value as Locale)}
        >
          <option value="ru" lang="ru" ?selected=${locale === "ru"}>Русский</option>
          <option value="en" lang="en" ?selected=${locale === "en"}>English</option>
        </select>
      </div>
    </div>
    <p>
      <label for="nsim-file">${words.load[locale]}</label>
      <input
        id="nsim-file"
        type="file"
        accept=".yaml,.yml,.json"
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          const [file] = input.files ?? [];
          // The same file may be chosen again when it was changed.
          if (file !== undefined) void page.openFile(file).then(() => (input.value = ""));
        }}
      />
    </p>
  </section>`;
}
