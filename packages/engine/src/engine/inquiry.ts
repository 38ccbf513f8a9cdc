import {
  absentInstance,
  type Actor,
  explain,
  type Explanation,
  type ExplanationNode,
  type Instance,
  type InstanceRef,
  possible,
  type Possibility,
  type Reason,
  type Relation,
  type SchoolCalendar,
  type Workflow,
  type World,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { deliberate } from "../decision/deliberate.ts";
import { ofDefinition } from "../decision/of-definition.ts";
import { relationsOf } from "../decision/relations-of.ts";
import { Cache } from "../knowledge/cache.ts";
import { Knowledge } from "../knowledge/knowledge.ts";
import { parsePayload } from "../payload/parse-payload.ts";
import type { Store } from "../store/store.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CommandDraft, WorkItem } from "./engine.ts";
import { pretences } from "./outside.ts";

type Relations = Readonly<Record<string, Relation>>;

/** What questions are answered with. */
export interface InquiryOptions {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly calendar: SchoolCalendar;
}

// No commit checks what is answered here, so nothing that is remembered may be used.
const freshKnowledge = ({ store }: InquiryOptions): Knowledge => new Knowledge({ store, cache: new Cache(0) });

/** Why a command would be carried out or refused. */
export async function explainDraft(
  options: InquiryOptions,
  ref: InstanceRef,
  { type, payload, actor, at, parent }: CommandDraft & { readonly at: Temporal.Instant },
): Promise<Explanation> {
  const { catalogue, calendar } = options;
  const knowledge = freshKnowledge(options);
  const stored = await knowledge.instance(ref);
  const instance = stored.status === "absent" ? absentInstance(ref, parent) : stored;
  const workflow = catalogue.definitionOf(instance);
  const parsed = payload === undefined ? undefined : parsePayload(workflow, type, payload);
  const isFilledIn = parsed?.ok === true;
  const filled = isFilledIn ? parsed.payload : {};
  const relations = isFilledIn
    ? ofDefinition(`relations of ${workflow.id} ${type}`, () =>
        relationsOf(workflow, type, { instance, context: instance.context, payload: filled }),
      )
    : relationsBeforeFilling(workflow, instance, type);
  const world = { calendar, related: await knowledge.related(relations) };
  const explanation = explain(workflow, instance, { id: "", type, payload: filled, actor, at }, world, isFilledIn);
  const reasons = [...pretences({ type, actor }), ...(parsed?.ok === false ? parsed.reasons : [])];
  if (isFilledIn && explanation.verdict === "met" && reasons.length === 0) {
    const task = { ref, parent, id: "", type, payload, actor, at };
    const verdict = await deliberate({ catalogue, calendar, knowledge, mayAssumeAbsence: false }, task);
    if (verdict.outcome === "refused") reasons.push(...verdict.reasons);
  }
  return withReasons(explanation, reasons);
}

/** An explanation that knows more than the kernel: what the payload and the companions of the command say. */
function withReasons(explanation: Explanation, reasons: readonly Reason[]): Explanation {
  if (reasons.length === 0) return explanation;
  const { tree, unmet } = explanation;
  return {
    ...explanation,
    verdict: "unmet",
    unmet: [...unmet, ...reasons],
    tree: { ...tree, verdict: "unmet", children: [...tree.children, entailment(reasons)] },
  };
}

function entailment(reasons: readonly Reason[]): ExplanationNode {
  const title = {
    ru: "Данные верны, и всё, что из них следует, возможно",
    en: "The data are right, and what follows is possible",
  };
  return { kind: "all", id: "entailment", title, verdict: "unmet", reasons, children: [] };
}

/** What an actor could do with an instance. */
export async function possibilities(
  options: InquiryOptions,
  ref: InstanceRef,
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly Possibility[]> {
  const knowledge = freshKnowledge(options);
  return possibleWith(options, knowledge, await knowledge.instance(ref), actor, at);
}

/** What an actor could do with each of many instances; those with which nothing can be done are left out. */
export async function workListOf(
  options: InquiryOptions,
  { workflow, parent }: { readonly workflow: string; readonly parent: string },
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly WorkItem[]> {
  const knowledge = freshKnowledge(options);
  const { instances } = await options.store.loadGroup(workflow, parent);
  for (const instance of instances) knowledge.assume(instance, instance);
  await knowledge.prefetch(
    instances.flatMap((instance) => [
      ...permittedRelations(options.catalogue.definitionOf(instance), instance, actor).values(),
    ]),
  );
  const items: WorkItem[] = [];
  for (const instance of instances) {
    const all = await possibleWith(options, knowledge, instance, actor, at);
    const open = all.filter(({ verdict }) => verdict !== "unmet");
    if (open.length > 0) items.push({ instance, possibilities: open });
  }
  return items;
}

async function possibleWith(
  { catalogue, calendar }: InquiryOptions,
  knowledge: Knowledge,
  instance: Instance,
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly Possibility[]> {
  const workflow = catalogue.definitionOf(instance);
  const relations = permittedRelations(workflow, instance, actor);
  await knowledge.prefetch([...relations.values()]);
  const worlds = new Map<string, World>();
  for (const [type, wanted] of relations) worlds.set(type, { calendar, related: await knowledge.related(wanted) });
  const empty: World = { calendar, related: {} };
  return possible(workflow, instance, actor, at, (type) => worlds.get(type) ?? empty);
}

/** Relations of the commands that one of the actor's roles may give. */
function permittedRelations(workflow: Workflow, instance: Instance, actor: Actor): ReadonlyMap<string, Relations> {
  return new Map(
    Object.entries(workflow.commands).flatMap(([type, { roles }]) =>
      roles.some((role) => actor.roles.includes(role))
        ? [[type, relationsBeforeFilling(workflow, instance, type)] as const]
        : [],
    ),
  );
}

/** What of a command's relations can be told without its payload. */
function relationsBeforeFilling(workflow: Workflow, instance: Instance, type: string): Relations {
  try {
    return relationsOf(workflow, type, { instance, context: instance.context, payload: {} });
  } catch {
    // Relations may count on a payload that fits; then there is nothing to look at before the command is filled in.
    return {};
  }
}
