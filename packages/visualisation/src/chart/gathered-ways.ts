import type { Text } from "@nastavnik/core";
import type { Chart, ChartArrow, ChartEvent, ChartState } from "./chart.ts";

/** So many ways that one event opens to a state or from it are told at that state, not drawn one by one. */
const many = 5;

/** One event that leads from a state to another. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly event: ChartEvent;
}

const said: Readonly<Record<"fromAny" | "from" | "to", (count: number) => Text>> = {
  fromAny: () => ({ ru: "сюда из любого состояния", en: "comes here from any state" }),
  from: (count) => ({ ru: `сюда из состояний: ${count}`, en: `comes here from ${count} states` }),
  to: (count) => ({ ru: `отсюда в состояния: ${count}`, en: `goes from here to ${count} states` }),
};

/** One event for many ways; its condition where it is called the same on all of them. */
function told(ways: readonly Way[], { ru, en }: Text): ChartEvent | undefined {
  const [first] = ways;
  if (first === undefined) return undefined;
  const { condition, ...event } = first.event;
  const isSame = ways.every((way) => way.event.condition?.title.ru === condition?.title.ru);
  const label = { ru: `${event.label.ru}: ${ru}`, en: `${event.label.en}: ${en}` };
  return { ...event, label, isWay: true, ...(condition !== undefined && isSame && { condition }) };
}

function grouped(ways: readonly Way[], keyOf: (way: Way) => string): readonly (readonly Way[])[] {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const key = keyOf(way);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [way]);
    else group.push(way);
  }
  return [...groups.values()];
}

/**
 * The chart with bundles of ways that only hide the others told in words where they meet: what may be suspended
 * everywhere, and what goes on wherever it was.
 */
export function gatheredWays(chart: Chart): Chart {
  const ways = chart.arrows.flatMap(({ from, to, events }) => events.map((event): Way => ({ from, to, event })));
  const gone = new Set<Way>();
  const more = new Map<string, ChartEvent[]>();
  const gather = (bundle: readonly Way[], at: string, text: Text): void => {
    const event = told(bundle, text);
    if (event !== undefined) more.set(at, [...(more.get(at) ?? []), event]);
    for (const way of bundle) gone.add(way);
  };
  for (const way of ways) if (way.from === "") gather([way], way.to, said.fromAny(1));
  for (const end of ["to", "from"] as const) {
    const rest = ways.filter((way) => !gone.has(way));
    for (const bundle of grouped(rest, (way) => [way.event.type, way.event.label.ru, way[end]].join("\u0000"))) {
      const [first] = bundle;
      if (first === undefined || bundle.length < many) continue;
      gather(bundle, first[end], end === "to" ? said.from(bundle.length) : said.to(bundle.length));
    }
  }
  if (gone.size === 0) return chart;
  const place = (state: ChartState): ChartState => ({
    ...state,
    events: [...state.events, ...(more.get(state.path) ?? [])],
    children: state.children.map(place),
  });
  return { ...chart, states: chart.states.map(place), arrows: arrowsOf(ways.filter((way) => !gone.has(way))) };
}

function arrowsOf(ways: readonly Way[]): readonly ChartArrow[] {
  return grouped(ways, ({ from, to }) => `${from}\u0000${to}`).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ from: first.from, to: first.to, events: group.map(({ event }) => event) }];
  });
}
