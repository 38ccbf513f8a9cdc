import { applyFact, type Fact, type Instance } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { later } from "@nastavnik/core/internals";
import { noteName } from "../execution/note-name.ts";
import type { Aside } from "../store/set-aside.ts";
import type { Commit } from "../store/store.ts";
import type { Operator } from "./drop.ts";

/** Type of the event by which an operator gives up what was set aside. */
export const droppedType = "nastavnik.dropped";

/** What the command ids of such events begin with; no command from outside may have such an id. */
export const dropPrefix = "drop:";

/** The commit that gives something up, with a fact of the instance that caused it. */
export function dropping(
  aside: Aside,
  instance: Instance,
  { actor, reason, about = actor.id }: Operator,
  now: Temporal.Instant,
): Commit & { readonly fact: Fact } {
  const { key, kind, target, type, failure, attempts } = aside;
  const ref = { workflow: instance.workflow, id: instance.id };
  const version = instance.version + 1;
  const at = later(now, instance.at);
  const timers = { set: [], cancel: kind === "timer" ? [type] : [] };
  const commandId = `${dropPrefix}${key}@${version}`;
  const { code, place } = failure;
  const payload = {
    kind,
    key,
    target: { workflow: target.workflow, id: target.id },
    type,
    failure: { code, place },
    attempts,
  };
  const fact: Fact = {
    instance: ref,
    ...(instance.parent === undefined ? undefined : { parent: instance.parent }),
    version,
    definitionVersion: instance.definitionVersion,
    command: { id: commandId, type: droppedType, payload },
    actor: { id: actor.id, roles: [...actor.roles], organisation: actor.organisation },
    act: { kind: "office", role: actor.roles[0] ?? "operator" },
    at,
    ...(kind === "timer" ? { timers } : undefined),
    from: instance.value,
    to: instance.value,
    status: instance.status === "done" ? "done" : "active",
    changes: [],
    clauses: [],
  };
  const write = {
    instance: applyFact(instance, fact),
    expectedVersion: instance.version,
    fact,
    timers,
    outbox: [],
  };
  const answer = { outcome: "accepted", version } as const;
  return {
    fact,
    command: { instance: ref, commandId, type: droppedType, actor: actor.id, at, answer },
    writes: [write],
    reads: [],
    personalData: [{ subject: about, data: { text: reason }, note: noteName(fact, "reason") }],
    ...(kind === "timer" ? { firedTimer: { instance: target, id: type } } : { settledItem: key }),
  };
}
