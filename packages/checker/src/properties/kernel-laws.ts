import {
  type Command,
  decide,
  explain,
  type Fact,
  type Instance,
  rebuild,
  type Step,
  systemRole,
} from "@nastavnik/core";
import { byOf } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Attempted } from "../kernel/attempt.ts";
import type { Playground } from "./playground.ts";

/** What is wrong with a step by the laws that every workflow keeps; `undefined` where nothing is. */
export type Complaint = string | undefined;

const told = (value: unknown): string => JSON.stringify(value);

/** The same trial comes to the same again. */
export function isDeterministic(one: Attempted, other: Attempted): Complaint {
  const plain = (attempted: Attempted): unknown =>
    attempted.outcome === "accepted" ? { facts: attempted.steps.map(({ fact }) => fact) } : attempted;
  return told(plain(one)) === told(plain(other))
    ? undefined
    : "the same command comes to another decision when it is tried again";
}

/** An explanation says what a decision does, for the same reasons. */
export function explainAgrees(playground: Playground, slot: number, command: Command): Complaint {
  const workflow = playground.workflowOf(slot);
  const instance = playground.instance(slot);
  const world = playground.worldFor(slot, command);
  const decision = decide(workflow, instance, command, world);
  const { verdict, unmet } = explain(workflow, instance, command, world);
  if ((decision.outcome === "refused") !== (verdict === "unmet")) {
    return `decide answers ${decision.outcome}, explain says ${verdict}`;
  }
  return decision.outcome !== "refused" || told(decision.reasons) === told(unmet)
    ? undefined
    : "decide and explain give other reasons";
}

/** A fact as a store gives it back. */
function stored(fact: Fact): Fact {
  const { at, timers, due } = fact;
  const plain = JSON.parse(JSON.stringify(fact)) as Fact;
  return {
    ...plain,
    at,
    ...(timers === undefined ? undefined : { timers }),
    ...(due === undefined ? undefined : { due }),
  };
}

/** The facts of every instance, through JSON, make it what it is. */
export function replays({ facts, instances }: Playground): Complaint {
  for (const instance of instances) {
    if (instance.status === "absent") continue;
    const own = facts.filter(({ instance: ref }) => ref.workflow === instance.workflow && ref.id === instance.id);
    const again = rebuild({ workflow: instance.workflow, id: instance.id }, own.map(stored));
    if (told(again) !== told(instance))
      return `the facts of ${instance.workflow} ${instance.id} make another instance of it`;
  }
  return undefined;
}

/** Facts are told in the order in which they were recorded, with versions that follow each other. */
export function instantsGoOn(before: readonly Instance[], steps: readonly Step[]): Complaint {
  const last = new Map(before.map(({ workflow, id, at, version }) => [`${workflow}/${id}`, { at, version }]));
  for (const { fact } of steps) {
    const key = `${fact.instance.workflow}/${fact.instance.id}`;
    const { at, version = 0 } = last.get(key) ?? {};
    if (at !== undefined && Temporal.Instant.compare(fact.at, at) < 0)
      return `a fact of ${key} is recorded before the one before it`;
    if (fact.version !== version + 1) return `expected fact ${version + 1} of ${key}, met ${fact.version}`;
    last.set(key, { at: fact.at, version: fact.version });
  }
  return undefined;
}

/** Whoever gave a command may give it by what the workflow declares; consequences tell what they follow from. */
export function actsAsDeclared(playground: Playground, [first, ...others]: readonly Step[]): Complaint {
  if (first === undefined) return undefined;
  const { fact } = first;
  const { act, actor, command, instance } = fact;
  const slot = playground.space.slots.findIndex(
    ({ place }) => place.workflow === instance.workflow && place.id === instance.id,
  );
  const by = byOf(playground.workflowOf(slot), command.type);
  const place = `${command.type} of ${instance.workflow}`;
  if (by === undefined) return `${place} is accepted, and nobody may give it`;
  if (act?.kind === "office" && !actor.roles.includes(act.role))
    return `${place} is the act of a role that its sender has not`;
  if (act?.kind === "own" && act.recordedBy === undefined && act.by !== actor.id)
    return `${place} is told as the act of somebody else`;
  if (act?.kind === "system" && !actor.roles.includes(systemRole))
    return `${place} is told as the engine's, and a person gave it`;
  const stray = others.find(({ fact: other }) => !other.actor.roles.includes(systemRole));
  return stray === undefined ? undefined : `a consequence of ${place} is told as a person's act`;
}
