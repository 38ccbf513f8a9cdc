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
  /** The guard by its name; `off` where it asks for nothing. */
  guard(name: string): "on" | "off";
}

const nameOf = (guard: unknown): string | undefined =>
  typeof guard === "string" ? guard : (guard as { readonly type?: string } | undefined)?.type;

/** Ways in their order, without those that come behind one that is always open. */
function waysLeft(ways: Ways, filter: ChartFilter): readonly WayConfig[] {
  if (ways === undefined) return [];
  const left: WayConfig[] = [];
  for (const way of [ways].flat() as readonly (string | WayConfig)[]) {
    const written: WayConfig = typeof way === "string" ? { target: way } : way;
    const { guard, ...open } = written;
    const name = nameOf(guard);
    if (name !== undefined && filter.guard(name) === "on") {
      left.push(written);
    } else {
      left.push(open);
      break;
    }
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
      .map(([key, each]) => [key, waysLeft(each, filter)]),
  );
}

/** What is left of a state of a chart, as it is written, and of all that lies in it. */
export function chartLeft(state: StateConfig, path: string, filter: ChartFilter): StateConfig {
  const { states = {}, on, after, always, onDone, ...rest } = state;
  const inner = Object.entries(states)
    .map(([key, child]) => [key, child, path === "" ? key : `${path}.${key}`] as const)
    .filter(([, , below]) => filter.hasState(below))
    .map(([key, child, below]) => [key, chartLeft(child, below, filter)] as const);
  return {
    ...rest,
    ...(inner.length > 0 && { states: Object.fromEntries(inner) }),
    ...(on !== undefined && { on: recordLeft(on, (type) => filter.hasEvent(type), filter) }),
    ...(after !== undefined && { after: recordLeft(after, (delay) => filter.hasDelay(delay), filter) }),
    ...(always !== undefined && { always: waysLeft(always, filter) }),
    ...(onDone !== undefined && filter.mayEnd(path) && { onDone: waysLeft(onDone, filter) }),
  };
}
