import type { Chart, ChartState } from "./chart.ts";

/** The chart without some of its states, all that lies in them, and the ways to and from them. */
export function withoutStates(chart: Chart, paths: Iterable<string> = []): Chart {
  const gone = [...paths];
  if (gone.length === 0) return chart;
  const stays = (path: string): boolean => !gone.some((each) => path === each || path.startsWith(`${each}.`));
  const kept = (states: readonly ChartState[]): readonly ChartState[] =>
    states.filter(({ path }) => stays(path)).map((state) => ({ ...state, children: kept(state.children) }));
  return {
    ...chart,
    states: kept(chart.states),
    arrows: chart.arrows.filter(({ from, to }) => stays(from) && stays(to)),
  };
}
