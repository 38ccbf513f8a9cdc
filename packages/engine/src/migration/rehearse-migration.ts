import type { Instance, InstanceRef, Text } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { definitionsOf, uncoveredStates } from "./check-plan.ts";
import { goingOver, type GoingOver, listing } from "./going-over.ts";
import { refusedHistories, type RefusedFact } from "./histories.ts";
import { leavesOf } from "./mapped-state.ts";
import type { TimerMove } from "./mapped-timers.ts";
import type { MigrationOptions } from "./migration-options.ts";
import { planHash } from "./migration-plan.ts";

/** What would become of one instance. */
export interface Rehearsed {
  readonly instance: InstanceRef & { readonly parent?: string };
  readonly outcome: Exclude<GoingOver["outcome"], "not-meant">;
  /** Where it is: the innermost active states, paths joined with dots. */
  readonly from: readonly string[];
  /** Where it would be. */
  readonly to: readonly string[];
  /** Paths in the context that would change. */
  readonly changes: readonly string[];
  /** Timers that would be set, go, or be due at another instant. */
  readonly timers: readonly TimerMove[];
  readonly keptTimers: number;
  /** Why it cannot go over. */
  readonly problems: readonly Text[];
  /** Commands of its history that the new version would have refused. */
  readonly refused: readonly RefusedFact[];
}

/** What would become of all instances in one state. */
export interface OccupiedState {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly outcome: Rehearsed["outcome"];
  readonly instances: number;
  readonly timersMoved: number;
  /** How many of them have a history that would not have been possible. */
  readonly impossibleHistories: number;
  readonly problems: readonly Text[];
}

/** What a migration would come to. */
export interface Rehearsal {
  readonly plan: string;
  readonly states: readonly OccupiedState[];
  /** States of the former version without a place in the new one, whether anything is in them or not. */
  readonly uncovered: readonly string[];
  readonly instances: readonly Rehearsed[];
}

/** Options of {@link rehearseMigration}. */
export interface RehearsalOptions extends MigrationOptions {
  /** Whether every command of every history is asked of the new version; it is unless told otherwise. */
  readonly histories?: boolean;
  /** One instance only. */
  readonly only?: InstanceRef;
}

const pageSize = 200;

/**
 * Runs every stored instance through the new version of its definition without storing anything, and tells what would
 * happen. That personal data were read for it is recorded, as always.
 *
 * @throws NastavnikError `invalid-input` for a plan that does not fit the definitions; `unsupported` for a store that
 * cannot list its instances
 */
export async function rehearseMigration(options: RehearsalOptions): Promise<Rehearsal> {
  const { plan, workflows, store, histories = true, only } = options;
  const definitions = definitionsOf(plan, workflows);
  const list = listing(store);
  const rehearsed = new Map<string, Rehearsed>();
  const look = async (instance: Instance): Promise<void> => {
    const over = await goingOver(options, definitions, instance);
    if (over.outcome !== "not-meant") rehearsed.set(refKey(instance), toldOf(instance, over, definitions));
  };
  if (only !== undefined) {
    const [instance] = await store.load([only]);
    if (instance !== undefined) await look(instance);
  } else {
    for (let after: InstanceRef | undefined; ;) {
      const page = await list({ workflow: plan.workflow, limit: pageSize, ...(after && { after }) });
      for (const instance of page) await look(instance);
      after = page.at(-1);
      if (page.length < pageSize) break;
    }
  }
  const wanted = (key: string): boolean => {
    const outcome = rehearsed.get(key)?.outcome;
    return outcome === "moves" || outcome === "unripe" || outcome === "impossible";
  };
  const refused = histories ? await refusedHistories(options, definitions, wanted) : new Map<string, never[]>();
  const instances = [...rehearsed].map(([key, each]) => ({ ...each, refused: refused.get(key) ?? [] }));
  return {
    plan: planHash(plan),
    states: byState(instances),
    uncovered: uncoveredStates(plan, definitions),
    instances,
  };
}

function toldOf(
  instance: Instance,
  over: Exclude<GoingOver, { readonly outcome: "not-meant" }>,
  { from, to }: ReturnType<typeof definitionsOf>,
): Rehearsed {
  const { workflow, id, parent, definitionVersion, value } = instance;
  const here = leavesOf(definitionVersion === to.version ? to : from, value);
  const moved = over.outcome === "moves" ? over.moved : undefined;
  return {
    instance: { workflow, id, ...(parent === undefined ? {} : { parent }) },
    outcome: over.outcome,
    from: here,
    to: moved === undefined ? (over.outcome === "already" ? here : []) : leavesOf(to, moved.instance.value),
    changes: moved === undefined ? [] : moved.fact.changes.map(({ path }) => path.join(".")),
    timers: moved?.timers ?? [],
    keptTimers: moved?.keptTimers ?? 0,
    problems: over.outcome === "impossible" ? over.problems : [],
    refused: [],
  };
}

function byState(instances: readonly Rehearsed[]): readonly OccupiedState[] {
  const states = new Map<string, OccupiedState>();
  for (const { from, to, outcome, timers, refused, problems } of instances) {
    const key = JSON.stringify([from, to, outcome]);
    const before = states.get(key);
    const told = new Map([...(before?.problems ?? []), ...problems].map((text) => [text.en, text]));
    states.set(key, {
      from,
      to,
      outcome,
      instances: (before?.instances ?? 0) + 1,
      timersMoved: (before?.timersMoved ?? 0) + timers.length,
      impossibleHistories: (before?.impossibleHistories ?? 0) + (refused.length > 0 ? 1 : 0),
      problems: [...told.values()],
    });
  }
  return [...states.values()].toSorted((a, b) => b.instances - a.instances);
}
