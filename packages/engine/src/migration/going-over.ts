import { type Instance, NastavnikError, type Text, type World } from "@nastavnik/core";
import { compiledOf, later, relationsOf, ripeTimer } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import { computeWith } from "../knowledge/compute.ts";
import { Cache } from "../knowledge/cache.ts";
import { Knowledge } from "../knowledge/knowledge.ts";
import { readHistory } from "../history/read-history.ts";
import type { StoredFact } from "../store/store.ts";
import type { ListInstances } from "../audit/audit.ts";
import type { PlannedDefinitions } from "./check-plan.ts";
import { isBack, lastMoveIn } from "./last-move.ts";
import { migratedType } from "./migrated-type.ts";
import { migrateInstance, type Moved } from "./migrate-instance.ts";
import type { MigrationOptions } from "./migration-options.ts";
import { isMeant, planHash } from "./migration-plan.ts";

/** What becomes of one instance. */
export type GoingOver =
  | { readonly outcome: "moves"; readonly moved: Moved }
  /** Of another version, or not of those that the plan is for. */
  | { readonly outcome: "not-meant" }
  | { readonly outcome: "already" }
  /** It has ended: it takes no more commands, and stays as it is. */
  | { readonly outcome: "ended" }
  /** A timer of it is due: that comes first, by the former version. */
  | { readonly outcome: "unripe" }
  | { readonly outcome: "impossible"; readonly problems: readonly Text[] };

/** How a store lists its instances. */
export function listing({ instances }: MigrationOptions["store"]): ListInstances {
  if (instances !== undefined) return instances;
  throw new NastavnikError("unsupported", "expected a store that can list its instances, met one that cannot", {
    text: {
      ru: "это хранилище не умеет перечислять процессы: перевести их на новую версию нельзя",
      en: "this store cannot list its instances: they cannot be migrated",
    },
  });
}

/** Whether the last migration by this plan that an instance tells of has taken it over, and not back. */
export function isOver(facts: readonly StoredFact[], hash: string): boolean {
  const last = facts[lastMoveIn(facts, hash)];
  return last !== undefined && !isBack(last);
}

/** When states of a version were entered last, by their paths. */
function entries(facts: readonly StoredFact[], { from }: PlannedDefinitions): ReadonlyMap<string, Temporal.Instant> {
  const entered = new Map<string, Temporal.Instant>();
  let before = new Set<string>();
  for (const fact of facts) {
    if (fact.definitionVersion !== from.version) continue;
    const now = new Set(
      compiledOf(from)
        .machine.active(fact.to)
        .map(({ path }) => path),
    );
    for (const path of now) if (!before.has(path)) entered.set(path, fact.at);
    before = now;
  }
  return entered;
}

async function worldOf(options: MigrationOptions, { to }: PlannedDefinitions, instance: Instance): Promise<World> {
  const { store, calendar, actor, plan, clock } = options;
  const compute = computeWith(options);
  const reading = { reader: actor.id, purpose: `migration ${planHash(plan)}` };
  const knowledge = new Knowledge({ store, cache: new Cache(0), compute, reading });
  const relations = relationsOf(to, migratedType, { instance, context: instance.context, payload: {} });
  return { calendar, related: await knowledge.related(relations, clock.now()) };
}

/** What the plan makes of an instance now; nothing is stored. */
export async function goingOver(
  options: MigrationOptions,
  definitions: PlannedDefinitions,
  instance: Instance,
): Promise<GoingOver> {
  const { store, plan, actor, clock } = options;
  const { from, to } = definitions;
  if (from.version !== to.version && instance.definitionVersion === to.version) return { outcome: "already" };
  if (instance.definitionVersion !== from.version) return { outcome: "not-meant" };
  const needsEntries = Object.values(plan.timers ?? {}).includes("from-entry");
  const facts = from.version === to.version || needsEntries ? (await readHistory(store, instance)).facts : [];
  if (from.version === to.version && isOver(facts, planHash(plan))) return { outcome: "already" };
  if (!isMeant(plan, instance)) return { outcome: "not-meant" };
  if (instance.status !== "active") return { outcome: "ended" };
  const at = later(clock.now(), instance.at);
  if (ripeTimer(instance, at) !== undefined) return { outcome: "unripe" };
  const entered = needsEntries ? entries(facts, definitions) : undefined;
  const moved = migrateInstance(instance, {
    plan,
    from,
    to,
    actor,
    at,
    world: await worldOf(options, definitions, instance),
    enteredAt: (path) => entered?.get(path),
  });
  return "problems" in moved ? { outcome: "impossible", problems: moved.problems } : { outcome: "moves", moved };
}
