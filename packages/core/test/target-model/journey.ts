import type { InstanceRef, StateValue } from "@nastavnik/core";
import { getAdjacencyMap, getShortestPaths } from "@xstate/graph";
import type { ActorLogic, EventObject, Snapshot } from "xstate";
import type { Scene } from "./scenes.ts";
import { type Deed, School, workflowOf } from "./school.ts";

/** Deeds that are done together, or not at all; or time that passes. */
export type Leg = readonly Deed[] | Scene;

/** Ways to go through the life of one instance, from a school as it is given. */
export interface Journey {
  readonly of: InstanceRef;
  readonly from: Scene;
  readonly legs: Readonly<Record<string, Leg>>;
  /** Tells apart what is the same state but lets other legs be taken. */
  readonly tell?: (school: School) => unknown;
}

type Place = Snapshot<unknown> & { readonly school: School };

const placeOf = (school: School): Place => ({ status: "active", output: undefined, error: undefined, school });

function taken(from: School, leg: Leg): School {
  const school = from.copy();
  if (typeof leg === "function") leg(school);
  else if (leg.some((deed) => school.attempt(deed).outcome !== "accepted")) return from;
  return school;
}

/** The journey as XState's graph functions want it: every transition is decided by `decide`. */
function logicOf({ from, legs }: Journey): ActorLogic<Place, EventObject> {
  return {
    transition: ({ school }, { type }) => placeOf(taken(school, legs[type] ?? [])),
    getInitialSnapshot: () => {
      const school = new School();
      from(school);
      return placeOf(school);
    },
    getPersistedSnapshot: (place) => place,
  };
}

function optionsOf({ of, legs, tell = () => undefined }: Journey) {
  return {
    events: Object.keys(legs).map((type) => ({ type })),
    serializeState: (place: Snapshot<unknown>) => {
      const { school } = place as Place;
      return JSON.stringify([school.instance(of).value, tell(school)]);
    },
  };
}

/** The paths of all states that are active in a value: `working`, `working.meetings`, `working.meetings.trial` … */
function pathsIn(value: StateValue, above = ""): readonly string[] {
  if (typeof value === "string") return [above + value];
  return Object.entries(value).flatMap(([name, inner]) => [above + name, ...pathsIn(inner, `${above}${name}.`)]);
}

/** The shortest way to each state that the journey reaches. */
export function shortestWays(journey: Journey): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  for (const { state, steps } of getShortestPaths(logicOf(journey), optionsOf(journey))) {
    const way = steps.map(({ event }) => event.type).filter((type) => Object.hasOwn(journey.legs, type));
    for (const path of pathsIn(state.school.instance(journey.of).value)) {
      const known = ways.get(path);
      if (known === undefined || way.length < known.length) ways.set(path, way);
    }
  }
  return ways;
}

/** Places from which the journey can never come to an end; `isEnd` tells what is one. */
export function deadEnds(journey: Journey, isEnd: (school: School) => boolean): readonly string[] {
  const map = getAdjacencyMap(logicOf(journey), optionsOf(journey));
  const { serializeState } = optionsOf(journey);
  const before = new Map<string, string[]>();
  const safe: string[] = [];
  for (const [key, { state, transitions }] of Object.entries(map)) {
    if (isEnd(state.school)) safe.push(key);
    for (const { state: next } of Object.values<{ readonly state: Place }>(transitions)) {
      const to = serializeState(next);
      before.set(to, [...(before.get(to) ?? []), key]);
    }
  }
  const reached = new Set(safe);
  for (let key = safe.pop(); key !== undefined; key = safe.pop()) {
    for (const earlier of before.get(key) ?? []) {
      if (reached.has(earlier)) continue;
      reached.add(earlier);
      safe.push(earlier);
    }
  }
  return Object.keys(map).filter((key) => !reached.has(key));
}

/** Every state of a workflow in which an instance can rest; a state that only leads on is none. */
export function restingStates(workflow: string): readonly string[] {
  const { machine, states } = workflowOf({ workflow });
  return Object.keys(states).filter((path) => {
    const node = path
      .split(".")
      .reduce<typeof machine.root | undefined>((here, name) => here?.states[name], machine.root);
    return node?.always === undefined || node.always.every((transition) => transition.guard !== undefined);
  });
}
