import type { Text } from "@nastavnik/core";
import type { Chart, ChartArrow, ChartEvent, ChartState } from "./chart.ts";

/** A piece of a chart that is drawn by itself. */
export interface ChartPart {
  /** Path of the state whose inside it is; empty for the whole. */
  readonly path: string;
  readonly title: Text;
  readonly chart: Chart;
  /** Whether what leaves a state as it is has no room in it. */
  readonly isOutline: boolean;
}

/** Tells whether a piece can be read where it is drawn in full. */
export type IsReadable = (chart: Chart) => Promise<boolean>;

/** The state at the end of a path among some states and all that lies in them. */
function stateAt(states: readonly ChartState[], path: string): ChartState | undefined {
  for (const state of states) {
    if (state.path === path) return state;
    if (path.startsWith(`${state.path}.`)) return stateAt(state.children, path);
  }
  return undefined;
}

const isIn = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

function merged(arrows: readonly ChartArrow[]): readonly ChartArrow[] {
  const found = new Map<string, { from: string; to: string; events: ChartEvent[] }>();
  for (const { from, to, events } of arrows) {
    const key = `${from}\u0000${to}`;
    const same = found.get(key) ?? { from, to, events: [] };
    for (const event of events) {
      const isSaid = same.events.some(
        ({ label, condition }) => label.ru === event.label.ru && condition?.id === event.condition?.id,
      );
      if (!isSaid) same.events.push(event);
    }
    found.set(key, same);
  }
  return [...found.values()];
}

/** The chart with what lies in its states folded away: ways begin and end at the states themselves. */
function folded(chart: Chart): Chart {
  const lifted = (path: string): string => chart.states.find((state) => isIn(path, state.path))?.path ?? path;
  const arrows = chart.arrows
    .map(({ from, to, events }) => ({ from: lifted(from), to: lifted(to), events }))
    .filter(({ from, to }) => from !== to);
  const states = chart.states.map((state): ChartState =>
    state.children.length === 0 ? state : { ...state, kind: "atomic", children: [] },
  );
  return { ...chart, states, arrows: merged(arrows) };
}

/** What lies in a state, as a chart: ways out of it are told at the states where they begin. */
function inside(chart: Chart, within: ChartState, whole: readonly ChartState[]): Chart {
  const { path, label, events, children, kind } = within;
  const leaving = chart.arrows.filter(({ from, to }) => isIn(from, path) && !isIn(to, path));
  const told = new Map<string, ChartEvent[]>();
  for (const { from, to, events: ways } of leaving) {
    const target = stateAt(whole, to)?.label ?? label;
    for (const event of ways) {
      const way = {
        ...event,
        label: { ru: `${event.label.ru} → ${target.ru}`, en: `${event.label.en} → ${target.en}` },
        isWay: true as const,
      };
      told.set(from, [...(told.get(from) ?? []), way]);
    }
  }
  const withWays = (state: ChartState): ChartState => ({
    ...state,
    events: [...state.events, ...(told.get(state.path) ?? [])],
    children: state.children.map(withWays),
  });
  // Regions of a state lie beside each other: all of them are begun, so none is where it begins.
  const begun = (state: ChartState): ChartState => (kind === "parallel" ? { ...state, isInitial: false } : state);
  return {
    id: chart.id,
    path,
    title: label,
    states: children.map((child) => begun(withWays(child))),
    events: [...events, ...(told.get(path) ?? [])],
    arrows: chart.arrows.filter(({ from, to }) => isIn(from, path) && isIn(to, path) && from !== path && to !== path),
  };
}

/**
 * A chart in pieces, each of which can be read: the whole where it can, else its outermost states with what lies in each of
 * them as a piece of its own, and so on inwards.
 */
export async function splitChart(chart: Chart, isReadable: IsReadable): Promise<readonly ChartPart[]> {
  return split(chart, "", chart.states, isReadable);
}

async function split(
  chart: Chart,
  path: string,
  whole: readonly ChartState[],
  isReadable: IsReadable,
): Promise<readonly ChartPart[]> {
  if (await isReadable(chart)) return [{ path, title: chart.title, chart, isOutline: false }];
  const compound = chart.states.filter(({ children }) => children.length > 0);
  if (compound.length === 0) return [{ path, title: chart.title, chart, isOutline: true }];
  const parts: ChartPart[] = [];
  // Of a state with one state in it, the inner one says it all.
  if (chart.states.length > 1) {
    const overview = folded(chart);
    parts.push({ path, title: chart.title, chart: overview, isOutline: !(await isReadable(overview)) });
  }
  for (const state of compound)
    parts.push(...(await split(inside(chart, state, whole), state.path, whole, isReadable)));
  return parts;
}
