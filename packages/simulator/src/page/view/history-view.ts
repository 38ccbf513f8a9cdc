import { html, nothing, type TemplateResult } from "lit-html";
import { type Happened, keyOf } from "../../session/session.ts";
import { momentText } from "../dates.ts";
import { instanceName, personName, toldOf, workflowOf } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";
import { reasonsView } from "./reasons-view.ts";

function happenedView(page: Simulator, each: Happened, isMine: boolean): TemplateResult {
  const { locale, present, session } = page.state;
  if (present === undefined || session === undefined) return html``;
  const { instance, type, at, actor } =
    each.kind === "fact"
      ? { instance: each.fact.instance, type: each.fact.command.type, at: each.fact.at, actor: each.fact.actor }
      : {
          instance: each.command.instance,
          type: each.command.type,
          at: each.command.at,
          actor: { id: each.command.actor, roles: [] as readonly string[] },
        };
  const workflow = workflowOf(instance.workflow);
  const told =
    each.kind === "fact"
      ? toldOf(workflow, type)[locale]
      : `${words.refused[locale]}: ${workflow.commands[type]?.label[locale] ?? ""}`;
  const who = actor.roles.includes("system") ? words.system[locale] : personName(present, actor.id, locale);
  const moment = at.toZonedDateTimeISO(session.timeZone).toPlainDateTime();
  const isHere = page.state.place !== undefined && keyOf(page.state.place) === keyOf(instance);
  return html`<li class="${each.kind === "refusal" ? "refusal" : ""} ${isMine ? "mine" : ""}">
    <time datetime=${moment.toString({ smallestUnit: "minute" })}>${momentText(moment, locale)}</time>
    <strong>${told}</strong> ·
    ${who}${isHere ? nothing : html` · ${workflow.title[locale]}, ${instanceName(present, instance, locale)}`}
    ${each.kind === "refusal" ? reasonsView(each.reasons, locale) : nothing}
  </li>`;
}

function linesView(page: Simulator): TemplateResult {
  const { locale, session, isBusy } = page.state;
  const lines = session?.moves.lines() ?? [];
  if (lines.length < 2) return html``;
  return html`<h3>${words.lines[locale]}</h3>
    <ul class="commands" id="nsim-lines">
      ${lines.map(
        ({ end, length, isPresent }, index) =>
          html`<li>
            <button
              type="button"
              ?disabled=${isBusy}
              aria-pressed=${isPresent ? "true" : "false"}
              @click=${() => page.goTo(end)}
            >
              ${words.line[locale]} ${index + 1} · ${words.moves[locale]}:
              ${length}${isPresent ? ` · ${words.isHere[locale]}` : ""}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** What happened, the last first; with what was tried and taken back. */
export function historyView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, present, onlyThis, shown, place, session, isBusy } = state;
  if (present === undefined || session === undefined) return html``;
  const key = place === undefined ? "" : keyOf(place);
  const all = present.happened.map((each, index) => ({ each, isMine: index >= present.before }));
  const wanted = all.filter(
    ({ each }) => !onlyThis || keyOf(each.kind === "fact" ? each.fact.instance : each.command.instance) === key,
  );
  const last = wanted.slice(-shown).toReversed();
  return html`<section class="card" aria-labelledby="nsim-history">
    <h2 id="nsim-history">${words.history[locale]}</h2>
    <div class="row">
      <button
        type="button"
        id="nsim-back"
        ?disabled=${isBusy || session.moves.present === undefined}
        @click=${() => page.back()}
      >
        ${words.back[locale]}
      </button>
      <label class="inline"
        ><input
          type="checkbox"
          id="nsim-only"
          .checked=${onlyThis}
          @change=${({ target }: Event) => {
            state.onlyThis = (target as HTMLInputElement).checked;
            page.update();
          }}
        />${words.onlyThis[locale]}</label
      >
    </div>
    ${linesView(page)}
    <ol class="happened" id="nsim-happened" tabindex="0" aria-label=${words.history[locale]}>
      ${last.map(({ each, isMine }) => happenedView(page, each, isMine))}
    </ol>
    ${
      wanted.length > shown
        ? html`<button
            type="button"
            @click=${() => {
              state.shown += 100;
              page.update();
            }}
          >
            ${words.earlier[locale]} (${wanted.length - shown})
          </button>`
        : nothing
    }
  </section>`;
}
