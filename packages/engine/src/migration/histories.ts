import type { Instance, Reason } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { CommandDraft } from "../engine/engine.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { StoredFact } from "../store/store.ts";
import { pages } from "../history/pages.ts";
import { upcasting } from "../history/upcasting.ts";
import type { PlannedDefinitions } from "./check-plan.ts";
import { mappedState } from "./mapped-state.ts";
import type { MigrationOptions } from "./migration-options.ts";
import { changedContext, planHash } from "./migration-plan.ts";
import { Past } from "./past.ts";

/** A command that the new version would have refused, given when it was given. */
export interface RefusedFact {
  readonly version: number;
  readonly position: number;
  readonly command: string;
  /** The day on which it happened, or was recorded. */
  readonly on: string;
  readonly reasons: readonly Reason[];
}

/** Whether somebody gave the command: what timers and the engine itself have done follows from that. */
const isOfSomebody = ({ command, due }: StoredFact): boolean =>
  due === undefined && !command.type.startsWith("xstate.") && !command.type.startsWith("nastavnik.");

/** The signed paper by which somebody else's act was recorded. */
function paperOf({ act }: StoredFact): { readonly paper?: NonNullable<CommandDraft["paper"]> } {
  if (act?.kind === "office" && act.paper !== undefined) return { paper: act.paper };
  return act?.kind === "own" && act.paper !== undefined ? { paper: { signer: act.by, ...act.paper } } : {};
}

/**
 * Asks the new version of every command that an instance was given, in the state in which it would have been then, with all
 * others as they were. Answers those that it would have refused, by instance.
 *
 * @param isWanted - whether the history of an instance is of interest
 */
export async function refusedHistories(
  options: MigrationOptions,
  definitions: PlannedDefinitions,
  isWanted: (key: string) => boolean,
): Promise<ReadonlyMap<string, readonly RefusedFact[]>> {
  const { store, plan, workflows, actor, calendar } = options;
  const { from, to } = definitions;
  const reading = { reader: actor.id, purpose: `migration ${planHash(plan)}` };
  const past = new Past(store, plan.asNow ?? [], reading);
  const engine = createEngine({
    ...options,
    store: past.store,
    workflows: workflows.filter(({ id, version }) => id !== plan.workflow || version === to.version),
    organisation: store.tenant,
  });
  const found = new Map<string, RefusedFact[]>();
  for await (const page of pages(upcasting(store, workflows), {})) {
    for (const fact of page) {
      const key = refKey(fact.instance);
      const isOwn = fact.instance.workflow === plan.workflow && fact.definitionVersion === plan.from;
      if (isOwn && isOfSomebody(fact) && isWanted(key)) {
        const reasons = await reasonsAgainst(fact);
        if (reasons.length > 0) {
          const on = fact.on ?? calendar.dateOf(fact.at).toString();
          const refused = { version: fact.version, position: fact.position, command: fact.command.type, on, reasons };
          found.set(key, [...(found.get(key) ?? []), refused]);
        }
      }
      past.take(fact);
    }
  }
  return found;

  async function reasonsAgainst(fact: StoredFact): Promise<readonly Reason[]> {
    const before = past.instance(fact.instance);
    if (before.status !== "absent") {
      const state = mappedState(plan, from, to, before);
      if ("problems" in state) return state.problems.map((text) => ({ code: "no-such-state", text }));
      const seen: Instance = {
        ...before,
        value: state.value,
        context: changedContext(plan, before),
        definitionVersion: to.version,
      };
      past.replace(seen);
    }
    try {
      const { type, payload } = fact.command;
      const { verdict, unmet } = await engine.explain(fact.instance, {
        type,
        payload,
        actor: fact.actor,
        at: fact.at,
        ...paperOf(fact),
        ...(fact.on === undefined ? {} : { on: fact.on }),
        ...(fact.parent === undefined ? {} : { parent: fact.parent }),
      });
      // The engine's own commands are the engine's to give.
      return verdict === "unmet" ? unmet.filter(({ code }) => code !== "system-role") : [];
    } finally {
      past.replace(undefined);
    }
  }
}
