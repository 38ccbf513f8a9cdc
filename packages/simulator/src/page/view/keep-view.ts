import { html, nothing, type TemplateResult } from "lit-html";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

/** How what was done is kept: as a link, or as a file that is opened here and played by the command line. */
export function keepView(page: Simulator): TemplateResult {
  const { locale, hash, link, isBusy } = page.state;
  return html`<section class="card wide" aria-labelledby="nsim-keep">
    <h2 id="nsim-keep">${words.keep[locale]}</h2>
    <div class="row">
      <button type="button" id="nsim-share" ?disabled=${isBusy} @click=${() => page.share()}>
        ${words.share[locale]}
      </button>
      <button type="button" id="nsim-save" ?disabled=${isBusy} @click=${() => page.save()}>
        ${words.save[locale]}
      </button>
    </div>
    ${link === "" ? nothing : html`<p><label for="nsim-link">${words.share[locale]}</label><input id="nsim-link" type="text" readonly style="width: 100%" .value=${link} /></p>`}
    <p class="hash">${words.hash[locale]}: <span id="nsim-hash">${hash}</span></p>
  </section>`;
}
