import {
  type Actor,
  foresee,
  type InstanceRef,
  possible,
  type Possibility,
  type Relation,
  standingFor,
  type World,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { surroundingsOf } from "../decision/surroundings-of.ts";
import type { WorkItem } from "../engine/engine.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Place, placesOf } from "./places.ts";
import { freshKnowledge, type Inquiry, relationsBeforeFilling } from "./inquiry.ts";

/** What an actor could do with an instance. */
export async function possibilities(
  inquiry: Inquiry,
  ref: InstanceRef,
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly Possibility[]> {
  const knowledge = freshKnowledge(inquiry, { reader: actor.id, purpose: `possible ${ref.workflow}` });
  const { catalogue, calendar } = inquiry;
  const task = { ref, id: "", type: "", payload: {}, actor, at };
  const instance = await foresee(surroundingsOf({ catalogue, calendar, knowledge }), task);
  const types = Object.keys(inquiry.catalogue.definitionOf(instance).commands);
  return possibleWith(inquiry, knowledge, { instance, types }, actor, at);
}

/** What an actor could do with each of many instances; those with which nothing can be done are left out. */
export async function workListOf(
  inquiry: Inquiry,
  { workflow, parent }: { readonly workflow: string; readonly parent: string },
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly WorkItem[]> {
  const knowledge = freshKnowledge(inquiry, { reader: actor.id, purpose: `work list ${workflow}` });
  const { instances } = await inquiry.store.loadGroup(workflow, parent);
  for (const instance of instances) knowledge.assume(instance, instance);
  const places = await placesOf(inquiry, knowledge, instances, actor, at);
  await knowledge.prefetch(places.flatMap((place) => [...relationsAt(inquiry, place).values()]));
  const items: WorkItem[] = [];
  for (const place of places) {
    const { instance } = place;
    const all = await possibleWith(inquiry, knowledge, place, actor, at);
    const open = all.filter(({ verdict }) => verdict !== "unmet");
    if (open.length > 0) items.push({ instance, possibilities: open });
  }
  return items;
}

async function possibleWith(
  inquiry: Inquiry,
  knowledge: Knowledge,
  place: Place,
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly Possibility[]> {
  const { catalogue, calendar } = inquiry;
  const { instance } = place;
  const workflow = catalogue.definitionOf(instance);
  const relations = relationsAt(inquiry, place);
  await knowledge.prefetch([...relations.values()]);
  const worlds = new Map<string, World>();
  for (const [type, wanted] of relations) {
    const world: World = { calendar, related: await knowledge.related(wanted, at) };
    const standing = standingFor(workflow, instance, { id: "", type, payload: {}, actor, at }, world, false);
    worlds.set(type, standing === undefined ? world : { ...world, standing: await knowledge.group(standing) });
  }
  const empty: World = { calendar, related: {} };
  return possible(workflow, instance, actor, at, (type) => worlds.get(type) ?? empty, place.types);
}

function relationsAt(
  { catalogue }: Inquiry,
  { instance, types }: Place,
): ReadonlyMap<string, Readonly<Record<string, Relation>>> {
  const workflow = catalogue.definitionOf(instance);
  return new Map(types.map((type) => [type, relationsBeforeFilling(workflow, instance, type)]));
}
