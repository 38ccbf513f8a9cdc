import { withoutPassed } from "./passed-states.ts";

/** A transition as it is written in a chart. */
export interface WayConfig {
  readonly target?: unknown;
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly [key: string]: unknown;
}

type Ways = string | WayConfig | readonly (string | WayConfig)[] | undefined;

/** A state as it is written in a chart. */
export interface StateConfig {
  readonly type?: string;
  readonly initial?: unknown;
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly on?: Readonly<Record<string, Ways>>;
  readonly after?: Readonly<Record<string, Ways>>;
  readonly always?: Ways;
  readonly onDone?: Ways;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly [key: string]: unknown;
}

/** What is to be left of a chart. */
export interface ChartFilter {
  /** The state at this path is left, with all that lies in it. */
  hasState(path: string): boolean;
  /** The command or event may still happen. */
  hasEvent(type: string): boolean;
  /** The timer may still be set. */
  hasDelay(name: string): boolean;
  /** The end of the state at this path may still come about. */
  mayEnd(path: string): boolean;
  /** The guard by its name; `off` where it asks for nothing, `shut` where it is never met. */
  guard(name: string): "on" | "off" | "shut";
}

const nameOf = (guard: unknown): string | undefined =>
  typeof guard === "string" ? guard : (guard as { readonly type?: string } | undefined)?.type;

/** Ways in their order, without those that are never open or come behind one that always is. */
function waysLeft(ways: Ways, filter: ChartFilter): readonly WayConfig[] {
  if (ways === undefined) return [];
  const left: WayConfig[] = [];
  for (const way of [ways].flat() as readonly (string | WayConfig)[]) {
    const written: WayConfig = typeof way === "string" ? { target: way } : way;
    const { guard, ...open } = written;
    const name = nameOf(guard);
    const asks = name === undefined ? "off" : filter.guard(name);
    if (asks === "shut") continue;
    left.push(asks === "on" ? written : open);
    if (asks === "off") break;
  }
  return left;
}

function recordLeft(
  ways: StateConfig["on"],
  has: (key: string) => boolean,
  filter: ChartFilter,
): Readonly<Record<string, readonly WayConfig[]>> {
  return Object.fromEntries(
    Object.entries(ways ?? {})
      .filter(([key]) => has(key))
      .map(([key, each]) => [key, waysLeft(each, filter)] as const)
      .filter(([, left]) => left.length > 0),
  );
}

/** What is left of a state of a chart, as it is written, and of all that lies in it. */
export function chartLeft(state: StateConfig, path: string, filter: ChartFilter): StateConfig {
  const { states = {}, on, after, always, onDone, ...rest } = state;
  const inner = Object.entries(states).map(
    ([key, child]) => [key, chartLeft(child, path === "" ? key : `${path}.${key}`, filter)] as const,
  );
  const alwaysLeft = waysLeft(always, filter);
  const left = withoutPassed({
    ...rest,
    ...(inner.length > 0 && { states: Object.fromEntries(inner) }),
    ...(on !== undefined && { on: recordLeft(on, (type) => filter.hasEvent(type), filter) }),
    ...(after !== undefined && { after: recordLeft(after, (delay) => filter.hasDelay(delay), filter) }),
    ...(alwaysLeft.length > 0 && { always: alwaysLeft }),
    ...(onDone !== undefined && filter.mayEnd(path) && { onDone: waysLeft(onDone, filter) }),
  });
  if (left.states === undefined) return left;
  const has = ([key]: readonly [string, StateConfig]) => filter.hasState(path === "" ? key : `${path}.${key}`);
  const { states: all, ...whole } = left;
  const kept = Object.entries(all).filter(has);
  return kept.length === 0 ? whole : { ...whole, states: Object.fromEntries(kept) };
}
