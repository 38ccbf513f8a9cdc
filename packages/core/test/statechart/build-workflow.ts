import { all, defineWorkflow, requirement, systemRole, type Workflow } from "@nastavnik/core";
import { type AnyStateMachine, assign, cancel, createMachine, raise } from "xstate";
import { z } from "zod";
import type { StatePlan, TransitionPlan } from "./statechart.ts";
import {
  assignments,
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

function config(place: Place, places: readonly Place[]): Record<string, unknown> {
  const { plan, children } = place;
  const timers = places.flatMap(({ id, plan: { after } }) =>
    after.map(({ delay }) => `cancel ${pick(Object.keys(delays), delay)} ${id}`),
  );
  // Twice, so that not every other chart raises events for ever.
  const words = [
    ...Object.keys(assignments),
    ...Object.keys(assignments),
    ...told,
    ...raised.map((event) => `raise ${event}`),
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
  const grouped = <T>(items: readonly T[], key: (item: T) => string, value: (item: T) => TransitionPlan) =>
    Object.fromEntries(
      [...new Set(items.map(key))].map((name) => [
        name,
        items.filter((item) => key(item) === name).map((item) => transition(value(item))),
      ]),
    );
  return {
    id: place.id,
    entry: acts(plan.entry),
    exit: acts(plan.exit),
    on: grouped(
      plan.on,
      ({ event }) => pick(events, event),
      (item) => item.transition,
    ),
    always: plan.always.map(transition),
    after: grouped(
      plan.after,
      ({ delay }) => pick(Object.keys(delays), delay),
      (item) => item.transition,
    ),
    onDone: children.length === 0 ? undefined : plan.onDone.map(transition),
    type: children.length === 0 ? (plan.kind === "final" ? "final" : undefined) : plan.kind,
    ...(children.length === 0
      ? {}
      : {
          states: Object.fromEntries(children.map((child) => [child.id, config(child, places)])),
          ...(plan.kind === "parallel"
            ? {}
            : { initial: { target: pick(children, plan.initial).id, actions: acts(plan.initialActs) } }),
        }),
  };
}

export const microstepLimit = 25;

function buildMachine(places: readonly Place[]): AnyStateMachine {
  const [root] = places;
  if (root === undefined) throw new Error("a chart has a root");
  const cancels = places.flatMap(({ id }) =>
    Object.keys(delays).map((delay) => [`cancel ${delay} ${id}`, cancel(`xstate.after.${delay}.${id}`)]),
  );
  return createMachine(
    { ...config(root, places), context: initialContext, options: { maxIterations: microstepLimit } } as never,
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

/** The workflow of a random statechart; `undefined` when the durable profile refuses the chart. */
export function buildWorkflow(plan: StatePlan): Workflow {
  const places = placesOf(plan);
  const machine = buildMachine(places);
  const handled = new Set(places.flatMap((place) => place.plan.on.map(({ event }) => pick(events, event))));
  return defineWorkflow({
    id: "chart",
    version: 1,
    title: text("chart"),
    machine,
    roles: { [systemRole]: text("engine") },
    creation,
    commands: Object.fromEntries([creation, ...handled].map((name) => [name, anyone])),
    requirements: Object.fromEntries(
      Object.entries(predicates).map(([name, holds]) => {
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
    effects: Object.fromEntries(effects.map((name) => [name, { label: text(name), data: (context) => ({ context }) }])),
  });
}
