import { NastavnikError } from "@nastavnik/core";
import { instance, type Viz } from "@viz-js/viz";
import type { Diagram, Line } from "./diagram.ts";
import { dotSource } from "./dot-source.ts";

/** A point, in px from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, in px from the upper left corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line with its control points (one, then three for every curve), its tip, and the upper left corner of its label. */
export interface Course {
  readonly points: readonly Point[];
  readonly tip?: Point;
  readonly label?: Point;
}

/** Where everything in a diagram stands. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Middles of boxes. */
  readonly boxes: ReadonlyMap<string, Point>;
  readonly frames: ReadonlyMap<string, Area>;
  readonly lines: ReadonlyMap<string, Course>;
}

interface Placed {
  readonly id?: string;
  readonly pos?: string;
  readonly bb?: string;
  readonly lp?: string;
}

interface PlacedGraph {
  readonly bb: string;
  readonly objects?: readonly Placed[];
  readonly edges?: readonly Placed[];
}

const perInch = 72;
let engine: Promise<Viz> | undefined;

/** Distance of a label from its line. */
const labelGap = 8;

/** Room for a text that the engine must not measure: it knows no Cyrillic fonts. */
function room(width: number, height: number): { readonly html: string } {
  const size = `WIDTH="${width}" HEIGHT="${height}"`;
  return {
    html: `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" FIXEDSIZE="TRUE" ${size}><TR><TD></TD></TR></TABLE>`,
  };
}

function widthOf({ label }: Line): number {
  return label.width + 2 * labelGap;
}

function roomOf(line: Line): { readonly html: string } {
  return room(widthOf(line), line.label.height);
}

function sized(diagram: Diagram): string {
  return dotSource("sized", diagram, {
    graph: { rankdir: "TB", nodesep: 0.3, ranksep: 0.32, pad: 0, label: "" },
    node: { shape: "box", fixedsize: true, label: "" },
    edge: { arrowsize: 0.8 },
    box: ({ id, role, width, height }) => ({
      id,
      width: width / perInch,
      height: height / perInch,
      ...(role === "start" && { shape: "circle" }),
    }),
    frame: ({ id, title }) => ({ id, label: room(title.width + 12, title.height), labeljust: "l", margin: 14 }),
    line: (line) => ({ id: line.id, ...(line.label.lines.length > 0 && { label: roomOf(line) }) }),
  });
}

function numbers(text: string): readonly number[] {
  return text.split(/[\s,]+/u).map(Number);
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = numbers(text);
  return { x, y };
}

function areaOf(text: string): Area {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(text);
  return { x: left, y: Math.min(top, bottom), width: right - left, height: Math.abs(bottom - top) };
}

function cornerOf({ x, y }: Point, line: Line): Point {
  return { x: x - widthOf(line) / 2 + labelGap, y: y - line.label.height / 2 };
}

function courseOf({ pos = "", lp }: Placed, line: Line): Course {
  const parts = pos.split(" ").filter((part) => part !== "");
  const back = parts.find((part) => part.startsWith("s,"));
  const tip = back ?? parts.find((part) => part.startsWith("e,"));
  const points = parts.filter((part) => !part.startsWith("e,") && !part.startsWith("s,")).map((part) => pointOf(part));
  return {
    points: back === undefined ? points : points.toReversed(),
    ...(tip !== undefined && { tip: pointOf(tip.slice(2)) }),
    ...(lp !== undefined && { label: cornerOf(pointOf(lp), line) }),
  };
}

/**
 * Finds places for the parts of a diagram with Graphviz, which is told every size and measures no text.
 *
 * @throws NastavnikError `internal` when Graphviz gives up
 */
export async function layoutOf(diagram: Diagram): Promise<Layout> {
  engine ??= instance();
  const result = (await engine).render(sized(diagram), { format: "json0", yInvert: true });
  if (result.status === "failure") {
    const said = result.errors.map((error) => error.message).join("; ");
    throw new NastavnikError("internal", `Graphviz could not lay the diagram out: ${said}`);
  }
  const { bb, objects = [], edges = [] } = JSON.parse(result.output) as PlacedGraph;
  const whole = areaOf(bb);
  const lines = new Map(diagram.lines.map((line) => [line.id, line]));
  return {
    width: whole.width,
    height: whole.height,
    boxes: new Map(
      objects.flatMap(({ id, pos }) => (id !== undefined && pos !== undefined ? [[id, pointOf(pos)]] : [])),
    ),
    frames: new Map(
      objects.flatMap(({ id, bb: area }) => (id !== undefined && area !== undefined ? [[id, areaOf(area)]] : [])),
    ),
    lines: new Map(
      edges.flatMap((edge) => {
        const line = lines.get(edge.id ?? "");
        return line === undefined ? [] : [[line.id, courseOf(edge, line)]];
      }),
    ),
  };
}
