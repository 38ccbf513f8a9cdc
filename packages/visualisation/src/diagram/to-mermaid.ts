import type { Locale, Workflow } from "@nastavnik/core";
import { drawnChart } from "../chart/drawn-chart.ts";
import type { ChartEvent, ChartState } from "../chart/chart.ts";
import { commonFrame } from "../chart/common-frame.ts";
import { wrapText } from "../markup/wrap-text.ts";
import { colours } from "./colours.ts";
import type { DiagramOptions } from "./diagram-options.ts";
import { conditionLabel, eventLabel } from "./event-words.ts";
import { type Mark, marks } from "./marks.ts";

/** Identifier of a state: Mermaid takes no dots and no hyphens that could be read as arrows. */
function idOf(path: string): string {
  return `s_${path.replaceAll(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}_`)}`;
}

/** Characters and words that Mermaid reads as its own are written as entities. */
function safe(text: string): string {
  return text
    .replaceAll(/["#;:<>{}%\\`]|e(?=nd\s+note)/gi, (character) => `#${character.codePointAt(0) ?? 0};`)
    .replaceAll(/\s+/g, " ");
}

function lines(events: readonly ChartEvent[], locale: Locale, hasConditions: boolean): readonly string[] {
  const all = events.map((event) => {
    const condition = hasConditions ? conditionLabel(event, locale) : "";
    return [eventLabel(event, locale), condition].filter((part) => part !== "").join(" ");
  });
  return [...new Set(all)];
}

function words(events: readonly ChartEvent[], locale: Locale, hasConditions: boolean): string {
  return lines(events, locale, hasConditions).map(safe).join("<br/>");
}

/** Width in px at which the lines of a box are broken: Mermaid does not do it. */
const boxWidth = 260;

const boxText = 13;

/** Writes a workflow as a Mermaid state diagram, as Markdown pages and wikis show it. */
export function toMermaid(workflow: Workflow, options: DiagramOptions): string {
  const { locale, detail = "full", conditions: hasConditions = true } = options;
  const { states, events, arrows } = drawnChart(workflow, options.without);
  const markOf = marks(options);
  const out = ["stateDiagram-v2"];
  const marked: Record<Mark, string[]> = { reached: [], visited: [], untouched: [] };
  const say = (depth: number, text: string) => out.push(`${"  ".repeat(depth)}${text}`);

  const note = (depth: number, of: string, own: readonly ChartEvent[]): void => {
    if (own.length === 0) return;
    say(depth, `note right of ${of}`);
    for (const line of words(own, locale, hasConditions).split("<br/>")) say(depth + 1, line);
    say(depth, "end note");
  };
  const shown = (own: readonly ChartEvent[]): readonly ChartEvent[] =>
    detail === "full" ? own : own.filter(({ isWay }) => isWay);
  /** What a state without others in it allows, as further lines of its box. */
  const list = (depth: number, of: string, own: readonly ChartEvent[]): void => {
    for (const line of lines(own, locale, hasConditions)) {
      say(depth, `${of} : ${wrapText(`• ${line}`, boxWidth, boxText, false).map(safe).join("<br/>")}`);
    }
  };
  const connect = (depth: number, within: string): void => {
    for (const arrow of arrows.filter((each) => commonFrame(each.from, each.to) === within)) {
      say(depth, `${idOf(arrow.from)} --> ${idOf(arrow.to)} : ${words(arrow.events, locale, hasConditions)}`);
    }
  };
  const place = (state: ChartState, depth: number): void => {
    const id = idOf(state.path);
    say(depth, `state "${safe(state.label[locale])}" as ${id}`);
    if (state.children.length === 0) {
      marked[markOf(state.path)].push(id);
      list(depth, id, shown(state.events));
    } else {
      say(depth, `state ${id} {`);
      inside(state.children, depth + 1, state.kind === "parallel");
      connect(depth + 1, state.path);
      say(depth, "}");
      note(depth, id, shown(state.events));
    }
    if (state.kind === "final") say(depth, `${id} --> [*]`);
  };
  const inside = (children: readonly ChartState[], depth: number, isParallel: boolean): void => {
    for (const [index, state] of children.entries()) {
      if (isParallel && index > 0) say(depth, "--");
      if (state.isInitial && !isParallel) say(depth, `[*] --> ${idOf(state.path)}`);
      place(state, depth);
    }
  };

  inside(states, 1, false);
  connect(1, "");
  const [first] = states;
  if (first !== undefined) note(1, idOf(first.path), shown(events));
  for (const mark of ["reached", "visited"] as const) {
    const { fill, stroke, text } = colours[mark];
    if (marked[mark].length === 0) continue;
    say(1, `classDef ${mark} fill:${fill},stroke:${stroke},color:${text}`);
    say(1, `class ${marked[mark].join(",")} ${mark}`);
  }
  return `${out.join("\n")}\n`;
}
