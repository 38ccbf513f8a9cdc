import type { Workflow } from "@nastavnik/core";
import { getShortestPaths } from "@xstate/graph";
import { type AnyStateMachine, createMachine } from "xstate";

/** A chart with more states than that is walked without routes. */
const stateLimit = 500;

const routesOf = new WeakMap<Workflow, readonly (readonly string[])[]>();

const named = (names: Iterable<string>, made: () => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...names].map((name) => [name, made]));

function everythingOpen({ machine, requirements, effects }: Workflow): AnyStateMachine {
  const { implementations } = machine as unknown as { readonly implementations: Readonly<Record<string, object>> };
  const names = (kind: string): readonly string[] => Object.keys(implementations[kind] ?? {});
  return createMachine(
    { ...(machine.config as object), context: {} } as never,
    {
      guards: named([...names("guards"), ...Object.keys(requirements)], () => true),
      actions: named([...names("actions"), ...Object.keys(effects)], () => undefined),
      delays: named(names("delays"), () => 1),
    } as never,
  );
}

/**
 * The shortest ways through a chart to each of its states, as types of events, if every guard were met: where a sequence
 * of commands had better go to see all of it. None for a chart with very many states.
 */
export function chartRoutes(workflow: Workflow): readonly (readonly string[])[] {
  const known = routesOf.get(workflow);
  if (known !== undefined) return known;
  let routes: readonly (readonly string[])[] = [];
  try {
    const open = everythingOpen(workflow);
    routes = getShortestPaths(open, {
      events: open.events.filter((type) => type !== "").map((type) => ({ type })),
      serializeState: ({ value }) => JSON.stringify(value),
      limit: stateLimit * open.events.length,
    }).map(({ steps }) => steps.map(({ event }) => (event as { readonly type: string }).type).slice(1));
  } catch {
    // Too large to be walked: choices are left to chance.
  }
  routesOf.set(workflow, routes);
  return routes;
}
