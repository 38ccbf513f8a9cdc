import {
  type Instance,
  type InstanceRef,
  isJsonObject,
  type JsonValue,
  type Reason,
  type Relation,
  type Workflow,
} from "@nastavnik/core";
import { refKey, relationsOf } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Planning } from "./planning.ts";
import type { Draft, Site } from "./site.ts";

/** An instance on which something might be done for a command to become possible. */
export interface Near {
  readonly ref: InstanceRef;
  readonly parent?: string | undefined;
  readonly workflow: Workflow;
  readonly isAbsent: boolean;
}

/** What lies around a command. */
export interface Vicinity {
  readonly near: readonly Near[];
  /** Identifiers that are told there, those first that are most likely meant. */
  readonly names: readonly string[];
  readonly instances: ReadonlyMap<string, readonly string[]>;
  /** Days that are told there, the next first. */
  readonly days: readonly string[];
}

/** So many members of one group are looked at. */
const memberLimit = 8;

const day = /^\d{4}-\d\d-\d\d/u;

function textsIn(value: JsonValue | undefined, into: Set<string>, depth = 0): void {
  if (typeof value === "string") {
    if (value.length > 0 && value.length <= 200) into.add(value);
  } else if (Array.isArray(value)) {
    for (const each of (value as readonly JsonValue[]).slice(0, 50)) textsIn(each, into, depth + 1);
  } else if (value !== undefined && isJsonObject(value) && depth < 4) {
    for (const [key, each] of Object.entries(value).slice(0, 50)) {
      if (depth > 0) into.add(key);
      textsIn(each, into, depth + 1);
    }
  }
}

function relationsAround(workflow: Workflow, instance: Instance, draft: Draft | undefined): readonly Relation[] {
  const types = draft === undefined ? Object.keys(workflow.commands) : [draft.type];
  const payload = draft?.payload ?? {};
  return types.flatMap((type) => {
    try {
      return Object.values(relationsOf(workflow, type, { instance, context: instance.context, payload }));
    } catch {
      // What a command looks at may hang on a payload that nobody has filled in.
      return [];
    }
  });
}

/** What lies around a command that is refused: its own instance, those that it looks at, and whom a reason names. */
export async function vicinity(
  planning: Planning,
  site: Site,
  draft: Draft,
  reasons: readonly Reason[],
): Promise<Vicinity> {
  const near = new Map<string, Near>();
  const texts = new Set<string>();
  for (const { subject } of reasons) if (subject !== undefined) texts.add(subject);
  const named: ReadonlySet<string> = new Set(texts);
  textsIn(draft.payload, texts);
  texts.add(draft.actor.id);
  const add = (instance: Instance, parent = instance.parent): void => {
    const { workflow: name, id } = instance;
    const [workflow] = planning.catalogue.versions(name);
    if (workflow === undefined) return;
    const isAbsent = instance.status === "absent";
    near.set(refKey(instance), { ref: { workflow: name, id }, parent, workflow, isAbsent });
  };
  const own = await site.instance(draft.ref);
  const foci: { readonly instance: Instance; readonly draft?: Draft }[] = [{ instance: own, draft }, { instance: own }];
  for (const { instance } of reasons) {
    if (instance !== undefined) foci.push({ instance: await site.instance(instance) });
  }
  const knowledge = site.knowledge();
  const groups: { readonly workflow: string; readonly parent: string }[] = [];
  for (const { instance, draft: given } of foci) {
    add(instance, instance.parent ?? (instance === own ? draft.parent : undefined));
    textsIn(instance.context, texts);
    if (instance.parent !== undefined) texts.add(instance.parent);
    const workflow = planning.catalogue.definitionOf(instance);
    for (const relation of relationsAround(workflow, instance, given)) {
      if ("id" in relation && relation.id !== undefined) {
        const found = await knowledge.instance(relation);
        add(found, found.parent ?? instance.parent ?? draft.parent ?? instance.id);
        if (found.status !== "absent") texts.add(found.id);
      } else if ("parent" in relation && relation.parent !== undefined) groups.push(relation);
    }
  }
  texts.add(draft.ref.id);
  for (const group of groups) {
    const members = await knowledge.group(group);
    const meant = members
      .filter(({ id, context }) => texts.has(id) || Object.hasOwn(context, own.id) || isAbout(context, own.id))
      .toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
    for (const member of meant.slice(0, memberLimit + named.size)) add(member);
    const [workflow] = planning.catalogue.versions(group.workflow);
    const another = { workflow: group.workflow, id: planning.nextName() };
    if (workflow !== undefined) {
      const known = [...near.values()].some(
        ({ ref, isAbsent, parent }) => isAbsent && ref.workflow === group.workflow && parent === group.parent,
      );
      if (!known) near.set(refKey(another), { ref: another, parent: group.parent, workflow, isAbsent: true });
    }
  }
  return sorted(near, texts, draft, planning, site);
}

/** Whether a thing tells of another one somewhere in its first level. */
function isAbout(context: Instance["context"], id: string): boolean {
  return Object.values(context).some((value) => value === id);
}

function sorted(
  near: ReadonlyMap<string, Near>,
  texts: ReadonlySet<string>,
  { ref }: Draft,
  { calendar }: Planning,
  site: Site,
): Vicinity {
  const today = calendar.dateOf(site.now).toString();
  const names: string[] = [];
  const days = new Set<string>();
  for (const text of texts) {
    if (!day.test(text)) names.push(text);
    else if (text.slice(0, 10) > today) days.add(text.slice(0, 10));
  }
  const instances = new Map<string, string[]>();
  const all = [...near.values()];
  const isOwn = (each: Near): boolean => each.ref.workflow === ref.workflow && each.ref.id === ref.id;
  for (const each of [...all.filter(isOwn), ...all.filter((other) => !isOwn(other))]) {
    if (each.isAbsent && !isOwn(each)) continue;
    const ids = instances.get(each.ref.workflow) ?? [];
    instances.set(each.ref.workflow, [...ids, each.ref.id]);
  }
  return { near: all, names, instances, days: [...days].filter((each) => isDay(each)).toSorted() };
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
