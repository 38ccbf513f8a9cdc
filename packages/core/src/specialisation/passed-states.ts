import type { StateConfig, WayConfig } from "./chart-config.ts";

type Ways = NonNullable<StateConfig["always"]>;

const listOf = (ways: Ways): readonly WayConfig[] =>
  ([ways].flat() as readonly (string | WayConfig)[]).map((way) => (typeof way === "string" ? { target: way } : way));

/** Where a state that nothing happens in is left to as soon as it is entered; `undefined` for any other. */
function passedTo({ states, entry, exit, after, always, type }: StateConfig): string | undefined {
  if (states !== undefined || entry !== undefined || exit !== undefined || type === "final") return undefined;
  if (always === undefined || Object.keys(after ?? {}).length > 0) return undefined;
  const [first] = listOf(always);
  if (first?.guard !== undefined || first?.actions !== undefined) return undefined;
  return typeof first?.target === "string" ? first.target : undefined;
}

/** Which of these states are passed, and where to. */
function passedIn(states: Readonly<Record<string, StateConfig>>): ReadonlyMap<string, string> {
  const next = new Map(
    Object.entries(states).flatMap(([key, state]) => {
      const to = passedTo(state);
      return to !== undefined && to !== key && Object.hasOwn(states, to) ? [[key, to] as const] : [];
    }),
  );
  const ends = new Map<string, string>();
  for (const start of next.keys()) {
    const seen = new Set<string>();
    let here: string = start;
    for (let to = next.get(here); to !== undefined && !seen.has(here); to = next.get(here)) {
      seen.add(here);
      here = to;
    }
    if (!next.has(here)) ends.set(start, here);
  }
  return ends;
}

/**
 * A state without ways into those of its states that are left at once: what led there leads where they lead. Nothing is
 * entered, left or done in them, so that nobody can tell the difference; the states themselves are out of reach then.
 */
export function withoutPassed(state: StateConfig): StateConfig {
  const { states = {}, initial, on, always } = state;
  const ends = passedIn(states);
  if (ends.size === 0) return state;

  const redirected = (ways: Ways, from: string | undefined, prefix: "" | "."): readonly WayConfig[] =>
    listOf(ways).map((way): WayConfig => {
      const end =
        typeof way.target === "string" && way.target.startsWith(prefix)
          ? ends.get(way.target.slice(prefix.length))
          : undefined;
      if (end === undefined) return way;
      // By way of another state it left itself and came back.
      return { ...way, target: `${prefix}${end}`, ...(end === from && { reenter: true }) };
    });
  const each = (record: StateConfig["on"], from: string | undefined, prefix: "" | ".") =>
    Object.fromEntries(
      Object.entries(record ?? {}).map(([key, ways]) => [key, ways && redirected(ways, from, prefix)]),
    );
  const child = (key: string, inner: StateConfig): StateConfig => ({
    ...inner,
    ...(inner.on !== undefined && { on: each(inner.on, key, "") }),
    ...(inner.after !== undefined && { after: each(inner.after, key, "") }),
    ...(inner.always !== undefined && { always: redirected(inner.always, key, "") }),
    ...(inner.onDone !== undefined && { onDone: redirected(inner.onDone, key, "") }),
  });
  return {
    ...state,
    ...(typeof initial === "string" && { initial: ends.get(initial) ?? initial }),
    ...(on !== undefined && { on: each(on, undefined, ".") }),
    ...(always !== undefined && { always: redirected(always, undefined, ".") }),
    states: Object.fromEntries(Object.entries(states).map(([key, inner]) => [key, child(key, inner)])),
  };
}
