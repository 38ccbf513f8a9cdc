import type { Possibility } from "@nastavnik/core";
import { planText } from "@nastavnik/engine";
import { html, nothing, type TemplateResult } from "lit-html";
import { isElsewhere } from "../../session/offered.ts";
import { planNames } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";
import { formView } from "./form-view.ts";
import { reasonsView } from "./reasons-view.ts";

function planView(page: Simulator): TemplateResult {
  const { planned, locale, present, isBusy } = page.state;
  if (planned === undefined || present === undefined) return html``;
  const { plan } = planned;
  if (plan === undefined) return html`<p role="status">${words.planning[locale]}</p>`;
  const steps = plan.outcome === "plan" ? plan.steps : [];
  const [first] = steps;
  const today = present.now.toPlainDate().toString();
  const mustWait = plan.outcome === "plan" && steps.length === 0 && plan.wanted.earliest > today;
  return html`<div class="message" data-plan=${plan.outcome}>
    ${planText(plan, locale, planNames(present, locale))
      .split("\n")
      .map((line) => html`<p>${line}</p>`)}
    ${first === undefined ? nothing : html`<button type="button" ?disabled=${isBusy} @click=${() => page.doSteps([first])}>${words.doStep[locale]}</button>`}
    ${steps.length > 1 ? html` <button type="button" ?disabled=${isBusy} @click=${() => page.doSteps(steps)}>${words.doPlan[locale]}</button>` : nothing}
    ${mustWait && plan.outcome === "plan" ? html`<button type="button" ?disabled=${isBusy} @click=${() => page.wait(plan.wanted.earliest)}>${words.waitUntil[locale]}</button>` : nothing}
  </div>`;
}

function itemView(page: Simulator, { command, label, verdict, unmet, conditions }: Possibility): TemplateResult {
  const { locale, filling, planned, isBusy } = page.state;
  const isOpen = filling?.command === command;
  const isShut = verdict === "unmet";
  return html`<li data-command=${command}>
    <div class="row">
      <button
        type="button"
        class=${isShut ? "" : "main"}
        aria-expanded=${isOpen ? "true" : "false"}
        ?disabled=${isBusy}
        @click=${() => {
          if (!isOpen) return page.fillIn(command);
          page.state.filling = undefined;
          return page.update();
        }}
      >
        ${label[locale]}
      </button>
      ${isShut ? html`<button type="button" class="link" ?disabled=${isBusy} @click=${() => page.askPlan(command)}>${words.plan[locale]}<span hidden> ${label[locale]}</span></button>` : nothing}
    </div>
    ${isShut ? reasonsView(unmet, locale) : nothing}
    ${conditions.length > 0 && !isOpen ? html`<p class="clause">${words.depends[locale]}: ${conditions.map((each) => each[locale]).join("; ")}</p>` : nothing}
    ${planned?.command === command ? planView(page) : nothing} ${isOpen ? formView(page) : nothing}
  </li>`;
}

/** The commands: what can be given now, and for the rest, why not and how it would become possible. */
export function commandsView(page: Simulator): TemplateResult {
  const { locale, offered } = page.state;
  if (offered === undefined) return html``;
  const near = offered.shut.filter((each) => !isElsewhere(each));
  const far = offered.shut.filter(isElsewhere);
  return html`<section class="card" aria-labelledby="nsim-can">
    <h2 id="nsim-can">${words.can[locale]}</h2>
    ${
      offered.open.length === 0
        ? html`<p>${words.nothing[locale]}</p>`
        : html`<ul class="commands" id="nsim-open">
            ${offered.open.map((each) => itemView(page, each))}
          </ul>`
    }
    ${
      near.length === 0
        ? nothing
        : html`<h3>${words.cannot[locale]}</h3>
            <ul class="commands" id="nsim-shut">
              ${near.map((each) => itemView(page, each))}
            </ul>`
    }
    ${
      far.length === 0
        ? nothing
        : html`<details
            ?open=${far.some(({ command }) => command === page.state.planned?.command || command === page.state.filling?.command)}
          >
            <summary>${words.elsewhere[locale]} (${far.length})</summary>
            <ul class="commands">
              ${far.map((each) => itemView(page, each))}
            </ul>
          </details>`
    }
    ${
      offered.own.length === 0
        ? nothing
        : html`<details>
            <summary>${words.itself[locale]} (${offered.own.length})</summary>
            <ul>
              ${offered.own.map((each) => html`<li>${each[locale]}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}
