import type { Chart, ChartArrow, ChartEvent, ChartState } from "../chart/chart.ts";
import { commonFrame } from "../chart/common-frame.ts";
import type { DiagramOptions } from "./diagram-options.ts";
import { eventDetails } from "./event-words.ts";
import { eventParagraphs, labelBlock, type LabelBlock } from "./label-block.ts";
import { type Mark, marks } from "./marks.ts";

/** A state that is drawn as a box, or a list of what may happen anywhere in the state around it. */
export interface Box {
  readonly id: string;
  readonly role: "state" | "start" | "list" | "label";
  readonly isFinal: boolean;
  readonly mark: Mark;
  readonly title: LabelBlock;
  /** What may happen here without leading elsewhere. */
  readonly list: LabelBlock;
  readonly width: number;
  readonly height: number;
  readonly tooltip: string;
}

/** A state with others in it, drawn as a frame round them. */
export interface Frame {
  readonly id: string;
  readonly mark: Mark;
  readonly isRegion: boolean;
  readonly title: LabelBlock;
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly tooltip: string;
}

/** A way between boxes; where an end is a frame, the line stops at it. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromFrame?: string;
  readonly toFrame?: string;
  /** The innermost frame that both ends are in. */
  readonly within?: string;
  /** Leads back to a state that comes earlier. */
  readonly isBack: boolean;
  /** Has no arrow: it goes on elsewhere. */
  readonly isBlunt?: boolean;
  readonly label: LabelBlock;
  readonly tooltip: string;
  readonly isWalked: boolean;
}

/** All that is drawn, with the size of every text; only the places are missing. */
export interface Diagram {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
  /** What may happen anywhere; stands beside the rest. */
  readonly aside?: Box;
}

const titleWidth = 190;
const listWidth = 230;
const labelWidth = 190;
const padding = { x: 12, y: 9 };
const empty: LabelBlock = { lines: [], width: 0, height: 0 };

const anywhere = { ru: "В любом из этих состояний", en: "In any of these states" } as const;
const anyState = { ru: "В любом состоянии", en: "In any state" } as const;

/** Measures a chart and decides what is a box, what a frame and where lines begin and end. */
export function diagramOf(chart: Chart, options: DiagramOptions): Diagram {
  const { locale, detail = "full", conditions: hasConditions = true } = options;
  const markOf = marks(options);
  const lines: Line[] = [];
  /** The box that stands for a state where a line must end at a box. */
  const heads = new Map<string, string>();
  const tails = new Map<string, string>();
  /** States in the order in which they are declared. */
  const order = new Map<string, number>();
  let count = 0;

  const details = (events: readonly ChartEvent[]): string =>
    events.map((event) => eventDetails(event, locale)).join("\n\n");

  const box = (
    id: string,
    role: Box["role"],
    label: string,
    events: readonly ChartEvent[],
    state?: ChartState,
  ): Box => {
    const title = labelBlock([{ text: label, style: "title" }], titleWidth);
    const listed = detail === "full" || role === "list" ? events : events.filter(({ isWay }) => isWay);
    const shown = eventParagraphs(listed, locale, hasConditions);
    const list = shown.length === 0 ? empty : labelBlock(shown, listWidth);
    return {
      id,
      role,
      isFinal: state?.kind === "final",
      mark: state === undefined ? "untouched" : markOf(state.path),
      title,
      list,
      width: Math.max(title.width, list.width) + 2 * padding.x,
      height: title.height + (list.height === 0 ? 0 : list.height + 2 * padding.y) + 2 * padding.y,
      tooltip: [label, details(events)].filter((part) => part !== "").join("\n\n"),
    };
  };

  const start = (to: string, within: string): Box => {
    const id = `start-${count++}`;
    const ends = { from: id, to, ...(within !== "" && { within }) };
    lines.push({ id: `${id}-line`, ...ends, isBack: false, label: empty, tooltip: "", isWalked: false });
    const at = { title: empty, list: empty, width: 12, height: 12, tooltip: "" };
    return { id, role: "start", isFinal: false, mark: "untouched", ...at };
  };

  const listOf = (events: readonly ChartEvent[], label: string): Box | undefined =>
    detail === "full" && events.length > 0 ? box(`list-${count++}`, "list", label, events) : undefined;

  const inside = (
    states: readonly ChartState[],
    isParallel: boolean,
    above: string,
  ): { readonly boxes: Box[]; readonly frames: readonly Frame[] } => {
    const boxes: Box[] = [];
    const frames: Frame[] = [];
    for (const state of states) {
      order.set(state.path, order.size);
      if (state.children.length === 0) {
        boxes.push(box(state.path, "state", state.label[locale], state.events, state));
        heads.set(state.path, state.path);
        tails.set(state.path, state.path);
      } else {
        const content = inside(state.children, state.kind === "parallel", state.path);
        const list = listOf(state.events, anywhere[locale]);
        if (list !== undefined) content.boxes.push(list);
        frames.push({
          id: state.path,
          mark: markOf(state.path),
          isRegion: isParallel,
          title: labelBlock([{ text: state.label[locale], style: "title" }], 2 * titleWidth),
          ...content,
          tooltip: state.label[locale],
        });
        const first = state.children.find((child) => child.isInitial) ?? state.children[0];
        const last = state.kind === "parallel" ? state.children[0] : state.children.at(-1);
        heads.set(state.path, heads.get(first?.path ?? "") ?? "");
        tails.set(state.path, tails.get(last?.path ?? "") ?? "");
      }
    }
    if (!isParallel) {
      const initial = states.find((state) => state.isInitial);
      if (initial !== undefined) boxes.unshift(start(heads.get(initial.path) ?? initial.path, above));
    }
    return { boxes, frames };
  };

  const { boxes, frames } = inside(chart.states, false, "");
  const aside = listOf(chart.events, anyState[locale]);
  for (const arrow of chart.arrows) lines.push(lineOf(arrow));
  return { boxes, frames, lines, ...(aside && { aside }) };

  function lineOf({ from, to, events }: ChartArrow): Line {
    const tail = tails.get(from) ?? from;
    const head = heads.get(to) ?? to;
    const common = commonFrame(from, to);
    // What all of it lies in is no frame of the drawing.
    const within = common === chart.path ? "" : common;
    const isBack = (order.get(from) ?? 0) > (order.get(to) ?? 0);
    const isInner = to.startsWith(`${from}.`) || from.startsWith(`${to}.`);
    return {
      id: `line-${count++}`,
      from: tail,
      to: head,
      ...(tail !== from && !isInner && { fromFrame: from }),
      ...(head !== to && !isInner && { toFrame: to }),
      ...(within !== "" && { within }),
      isBack,
      label: labelBlock(eventParagraphs(events, locale, hasConditions), labelWidth),
      tooltip: details(events),
      // Whoever has been at both ends of a way back need not have gone it.
      isWalked: !isBack && markOf(from) !== "untouched" && markOf(to) !== "untouched",
    };
  }
}
