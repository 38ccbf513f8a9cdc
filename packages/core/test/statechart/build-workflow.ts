import { all, defineWorkflow, requirement, systemRole, type Workflow, type WorkflowSpec } from "@nastavnik/core";
import { type AnyStateMachine, type AnyStateNode, assign, cancel, createMachine, raise } from "xstate";
import * as z from "zod";
import type { StatePlan, TransitionPlan } from "./statechart.ts";
import {
  assignments,
  commands,
  type Context,
  creation,
  delays,
  effects,
  events,
  initialContext,
  nameOf,
  predicates,
  raised,
  told,
} from "./vocabulary.ts";

interface Place {
  readonly plan: StatePlan;
  readonly id: string;
  readonly parent: Place | undefined;
  readonly children: Place[];
}

const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;
const text = (en: string) => ({ ru: en, en });

function placesOf(root: StatePlan): readonly Place[] {
  const places: Place[] = [];
  const walk = (plan: StatePlan, parent: Place | undefined): Place => {
    const place: Place = { plan, id: `s${places.length}`, parent, children: [] };
    places.push(place);
    for (const child of plan.children) place.children.push(walk(child, place));
    return place;
  };
  walk(root, undefined);
  return places;
}

function upwards(place: Place): readonly Place[] {
  return place.parent === undefined ? [place] : [place, ...upwards(place.parent)];
}

/** Whether a transition from one place to another leaves the regions beside both alone. */
function isReachable(from: Place, to: Place): boolean {
  const sources = upwards(from);
  if (to !== from && to.parent?.plan.kind === "parallel" && sources.includes(to)) return false;
  return upwards(to).every(
    (each) => each.parent?.plan.kind !== "parallel" || !sources.includes(each.parent) || sources.includes(each),
  );
}

/** Whether both places can be entered by name at once. */
function areApart(one: Place, other: Place): boolean {
  const others = upwards(other);
  const meeting = upwards(one).find((each) => others.includes(each));
  return meeting !== one && meeting !== other && meeting?.plan.kind === "parallel";
}

/** Whether a place can come to its end. */
function canEnd({ plan, children }: Place): boolean {
  if (children.length === 0) return plan.kind === "final";
  return plan.kind === "parallel"
    ? children.every(canEnd)
    : children.some((child) => child.children.length === 0 && child.plan.kind === "final");
}

/** Drops the ways that would never be taken: those behind a way without a guard, or behind the same guard. */
function takeable<T extends { readonly guard?: string | undefined }>(ways: readonly T[]): readonly T[] {
  const open = ways.findIndex(({ guard }) => guard === undefined);
  return ways
    .slice(0, open === -1 ? ways.length : open + 1)
    .filter(({ guard }, index) => ways.findIndex((way) => way.guard === guard) === index);
}

/** The command by which a sound chart may enter every state. */
const [lead = ""] = commands;

/** Ways from a state into each of its children but the first: one of them is entered anyway. */
function leadsOf({ id, plan, children }: Place) {
  const others =
    plan.kind === "parallel" || children.length === 0
      ? []
      : children.filter((each) => each !== pick(children, plan.initial));
  const guards = Object.keys(predicates);
  return others.map((child, index) => ({ guard: pick(guards, index), target: [`#${child.id}`], meta: { clause: id } }));
}

/** How much of a random chart is mended. */
export interface BuildOptions {
  /**
   * What the linter only warns of is mended too: guarded timers get a last way, every state one that leads to it, and
   * what nothing uses is left out.
   */
  readonly isSound?: boolean;
}

function config(place: Place, places: readonly Place[], options: BuildOptions): Record<string, unknown> {
  const { isSound = false } = options;
  const { plan, children } = place;
  const timers = places.flatMap(({ id, plan: { after } }) =>
    after.map(({ delay }) => `cancel ${pick(Object.keys(delays), delay)} ${id}`),
  );
  const answered = new Set(places.flatMap((each) => each.plan.on.map(({ event }) => pick(events, event))));
  // Twice, so that not every other chart raises events for ever.
  const words = [
    ...Object.keys(assignments),
    ...Object.keys(assignments),
    ...told,
    ...raised.filter((event) => answered.has(event)).map((event) => `raise ${event}`),
    ...timers,
  ];
  const acts = (indices: readonly number[]) => indices.map((index) => pick(words, index));
  const reachable = places.filter((each) => each.parent !== undefined && isReachable(place, each));
  const transition = ({ guard, targets, reenter, acts: indices, isIgnored }: TransitionPlan) => {
    const common = guard === undefined ? {} : { guard: pick(Object.keys(predicates), guard) };
    if (isIgnored) return { ...common, meta: { ignored: text("nothing to do") } };
    const others = reachable.length === 0 || typeof targets === "string" ? [] : targets.map((n) => pick(reachable, n));
    const wanted = targets === "self" ? [place] : others;
    const named = wanted.filter((one, index) => wanted.slice(0, index).every((other) => areApart(one, other)));
    return {
      ...common,
      ...(named.length === 0 ? {} : { target: named.map(({ id }) => `#${id}`) }),
      // Re-entering one region would reset those beside it, which the linter refuses.
      reenter: reenter && place.parent?.plan.kind !== "parallel",
      actions: acts(indices),
      meta: { clause: place.id },
    };
  };
  type Way = ReturnType<typeof transition>;
  const grouped = <T>(items: readonly T[], key: (item: T) => string, value: (item: T) => TransitionPlan) =>
    [...new Set(items.map(key))].map((name): [string, readonly Way[]] => [
      name,
      takeable(items.filter((item) => key(item) === name).map((item) => transition(value(item)))),
    ]);
  const on = Object.fromEntries(
    grouped(
      plan.on,
      ({ event }) => pick(events, event),
      (item) => item.transition,
    ),
  );
  const leads = isSound ? leadsOf(place) : [];
  const last = { guard: undefined, meta: { clause: place.id } };
  const after = grouped(
    plan.after,
    ({ delay }) => pick(Object.keys(delays), delay),
    (item) => item.transition,
  ).map(([name, ways]) => [name, isSound ? takeable<{ readonly guard?: string | undefined }>([...ways, last]) : ways]);
  return {
    id: place.id,
    entry: acts(plan.entry),
    exit: acts(plan.exit),
    on: leads.length === 0 ? on : { ...on, [lead]: takeable([...leads, ...(on[lead] ?? [])]) },
    always: takeable(plan.always.map(transition)),
    after: Object.fromEntries(after),
    onDone:
      canEnd(place) && plan.onDone.length > 0 && children.length > 0
        ? takeable(plan.onDone.map(transition))
        : undefined,
    type: children.length === 0 ? (plan.kind === "final" ? "final" : undefined) : plan.kind,
    ...(children.length === 0
      ? {}
      : {
          states: Object.fromEntries(children.map((child) => [child.id, config(child, places, options)])),
          ...(plan.kind === "parallel"
            ? {}
            : { initial: { target: pick(children, plan.initial).id, actions: acts(plan.initialActs) } }),
        }),
  };
}

export const microstepLimit = 25;

function buildMachine(places: readonly Place[], options: BuildOptions): AnyStateMachine {
  const [root] = places;
  if (root === undefined) throw new Error("a chart has a root");
  const cancels = places.flatMap(({ id }) =>
    Object.keys(delays).map((delay) => [`cancel ${delay} ${id}`, cancel(`xstate.after.${delay}.${id}`)]),
  );
  return createMachine(
    { ...config(root, places, options), context: initialContext, options: { maxIterations: microstepLimit } } as never,
    {
      guards: Object.fromEntries(
        Object.entries(predicates).map(([name, holds]) => [
          name,
          ({ context, event }: { context: Context; event: { type: string } }) => holds(context, nameOf(event)),
        ]),
      ),
      actions: {
        ...Object.fromEntries(
          Object.entries(assignments).map(([name, change]) => [
            name,
            assign(({ context, event }: { context: Context; event: { type: string } }) =>
              change(context, nameOf(event)),
            ),
          ]),
        ),
        ...Object.fromEntries(raised.map((type) => [`raise ${type}`, raise({ type })])),
        ...Object.fromEntries(cancels),
      } as never,
      delays: Object.fromEntries(
        Object.entries(delays).map(([name, delay]) => [name, ({ context }: { context: Context }) => delay(context)]),
      ),
    },
  );
}

const anyone = { label: text("any"), told: text("any"), kind: "any", payload: z.object({}), roles: [systemRole] };

/** Names of the guards and actions that a chart uses. */
function namesIn(state: AnyStateNode): readonly string[] {
  const transitions = [...[...state.transitions.values()].flat(), ...(state.always ?? [])];
  const initial: readonly unknown[] = Object.keys(state.states).length > 0 ? state.initial.actions : [];
  const named = [
    ...state.entry,
    ...state.exit,
    ...initial,
    ...transitions.flatMap((each) => [each.guard, ...each.actions]),
  ];
  return [
    ...named.flatMap((each) =>
      typeof each === "string" ? each : ((each as { type?: string } | undefined)?.type ?? []),
    ),
    ...Object.values(state.states).flatMap(namesIn),
  ];
}

/** The workflow of a random statechart. */
export function specOf(plan: StatePlan, options: BuildOptions = {}): WorkflowSpec {
  const places = placesOf(plan);
  const machine = buildMachine(places, options);
  const handled = new Set(places.flatMap((place) => place.plan.on.map(({ event }) => pick(events, event))));
  if (options.isSound === true && places.some((place) => leadsOf(place).length > 0)) handled.add(lead);
  const used = new Set(namesIn(machine.root));
  const counts = (name: string): boolean => options.isSound !== true || used.has(name);
  return {
    id: "chart",
    version: 1,
    title: text("chart"),
    machine,
    roles: { [systemRole]: text("engine") },
    creation,
    commands: Object.fromEntries([creation, ...handled].map((name) => [name, anyone])),
    requirements: Object.fromEntries(
      Object.entries(predicates)
        .filter(([name]) => counts(name))
        .map(([name, holds]) => {
          const leaf = requirement<Context>({
            id: name,
            title: text(name),
            clause: `clause ${name}`,
            force: "law",
            check: (context, { type }) => holds(context, type) || { text: text(`not ${name}`) },
          });
          return [name, name === "third" ? all(`all of ${name}`, text(name), leaf) : leaf];
        }),
    ),
    states: Object.fromEntries(
      places.flatMap((place) =>
        place.parent === undefined
          ? []
          : [
              [
                upwards(place)
                  .toReversed()
                  .slice(1)
                  .map(({ id }) => id)
                  .join("."),
                text(place.id),
              ],
            ],
      ),
    ),
    effects: Object.fromEntries(
      effects.filter(counts).map((name) => [name, { label: text(name), data: (context) => ({ context }) }]),
    ),
  };
}

/** A random statechart as a workflow that may run. */
export const buildWorkflow = (plan: StatePlan): Workflow => defineWorkflow(specOf(plan));
