import {
  type Actor,
  applyFact,
  changesBetween,
  type Command,
  type Fact,
  type Instance,
  isNastavnikError,
  type Text,
  type Workflow,
  type World,
} from "@nastavnik/core";
import { occasionOf, regulationFor } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import type { Commit } from "../store/store.ts";
import { mappedState } from "./mapped-state.ts";
import { mappedTimers, type TimerMove } from "./mapped-timers.ts";
import { migratedType, migrationPrefix } from "./migrated-type.ts";
import { changedContext, type MigrationPlan, planHash } from "./migration-plan.ts";

/** An instance that goes over, and the fact that says so. */
export interface Moved {
  readonly instance: Instance;
  readonly fact: Fact;
  readonly timers: readonly TimerMove[];
  readonly keptTimers: number;
}

/** What an instance goes over with. */
export interface MoveOptions {
  readonly plan: MigrationPlan;
  readonly from: Workflow;
  readonly to: Workflow;
  readonly world: World;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly enteredAt: (path: string) => Temporal.Instant | undefined;
}

/** A fact by which an instance goes over, to another version or back; and what it makes of the instance. */
export function movingFact(
  before: Instance,
  after: Pick<Instance, "definitionVersion" | "value" | "context" | "status">,
  more: Pick<Fact, "actor" | "at"> & {
    readonly payload: Fact["command"]["payload"] & { readonly plan: string };
    readonly timers: Fact["timers"];
  },
): { readonly fact: Fact; readonly instance: Instance } {
  const version = before.version + 1;
  const { actor, at, payload, timers } = more;
  const isChanged = timers !== undefined && timers.set.length + timers.cancel.length > 0;
  const fact: Fact = {
    instance: { workflow: before.workflow, id: before.id },
    ...(before.parent === undefined ? undefined : { parent: before.parent }),
    version,
    definitionVersion: after.definitionVersion,
    command: { id: `${migrationPrefix}${payload.plan}@${version}`, type: migratedType, payload },
    actor: { id: actor.id, roles: [...actor.roles], organisation: actor.organisation },
    act: { kind: "office", role: actor.roles[0] ?? "operator" },
    at,
    ...(isChanged ? { timers } : undefined),
    from: before.value,
    to: after.value,
    status: after.status === "done" ? "done" : "active",
    changes: changesBetween(before.context, after.context),
    clauses: [],
  };
  return { fact, instance: applyFact(before, fact) };
}

/** The commit of such a fact. */
export function movingCommit({ fact, instance }: { readonly fact: Fact; readonly instance: Instance }): Commit {
  const { command, actor, at, version } = fact;
  return {
    command: {
      instance: fact.instance,
      commandId: command.id,
      type: command.type,
      actor: actor.id,
      at,
      answer: { outcome: "accepted", version },
    },
    writes: [
      {
        instance,
        expectedVersion: version - 1,
        fact,
        timers: fact.timers ?? { set: [], cancel: [] },
        outbox: [],
      },
    ],
    reads: [],
    personalData: [],
  };
}

const told = (error: unknown): Text => {
  const met = isNastavnikError(error) && error.text !== undefined ? error.text : undefined;
  const why = error instanceof Error ? error.message : "?";
  return met ?? { ru: `план не удалось применить: ${why}`, en: `the plan could not be carried out: ${why}` };
};

/** An instance as the plan makes it, with nothing stored; or why it cannot go over. */
export function migrateInstance(
  instance: Instance,
  options: MoveOptions,
): Moved | { readonly problems: readonly Text[] } {
  const { plan, from, to, world, actor, at, enteredAt } = options;
  try {
    const state = mappedState(plan, from, to, instance);
    if ("problems" in state) return state;
    const context = changedContext(plan, instance);
    const payload = { plan: planHash(plan), from: plan.from, to: plan.to };
    const command: Command = { id: "", type: migratedType, payload, actor, at };
    const seen: Instance = { ...instance, context, value: state.value, definitionVersion: to.version };
    const regulation = regulationFor(to, seen, command, world);
    const act = { kind: "office", role: actor.roles[0] ?? "operator" } as const;
    const occasion = occasionOf(seen, command, world, regulation, act);
    const timers = mappedTimers({ plan, from, instance, state, context, occasion, enteredAt });
    const { fact, instance: after } = movingFact(
      instance,
      { definitionVersion: to.version, value: state.value, context, status: state.isDone ? "done" : "active" },
      { actor, at, payload, timers: timers.changes },
    );
    return { fact, instance: after, timers: timers.moves, keptTimers: timers.kept };
  } catch (error) {
    // What a plan or a definition throws is about this instance: the others are told of all the same.
    return { problems: [told(error)] };
  }
}
