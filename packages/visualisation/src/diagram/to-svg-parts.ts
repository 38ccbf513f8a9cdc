import type { Text, Workflow } from "@nastavnik/core";
import type { Chart } from "../chart/chart.ts";
import { drawnChart } from "../chart/drawn-chart.ts";
import { splitChart } from "../chart/split-chart.ts";
import type { DiagramOptions } from "./diagram-options.ts";
import { type Diagram, diagramOf } from "./diagram.ts";
import { drawSvg } from "./draw-svg.ts";
import { labelsAsBoxes } from "./labels-as-boxes.ts";
import { type Layout, layoutOf } from "./layout.ts";

/** A piece of a drawing. */
export interface SvgPart {
  /** Path of the state whose inside it is; empty for the whole, or what holds it together. */
  readonly path: string;
  readonly title: Text;
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** Options of {@link toSvgParts}. */
export interface SvgPartsOptions extends DiagramOptions {
  /**
   * How wide a piece may be, in px. What is wider is split.
   * @defaultValue 1600, at which the smallest text has 9 px where the piece is shown 1440 px wide
   */
  readonly maxWidth?: number;
}

const aside = 24;

const widthOf = (diagram: Diagram, layout: Layout): number =>
  layout.width + aside + (diagram.aside === undefined ? 0 : diagram.aside.width + aside);

/**
 * Draws a workflow as SVG in pieces that can be read: by one drawing where it is not too wide, else by its outermost states,
 * with a drawing of its own for what lies in each of them. Ways from one piece to another are told where they begin.
 */
export async function toSvgParts(
  workflow: Workflow,
  { maxWidth = 1600, ...options }: SvgPartsOptions,
): Promise<readonly SvgPart[]> {
  const laidOut = async (chart: Chart, drawn: DiagramOptions): Promise<readonly [Diagram, Layout]> => {
    const diagram = labelsAsBoxes(diagramOf(chart, drawn));
    return [diagram, await layoutOf(diagram)];
  };
  // What was laid out to be measured is drawn as it lies.
  const measured = new Map<Chart, readonly [Diagram, Layout]>();
  const parts = await splitChart(drawnChart(workflow, options.without), async (chart) => {
    const laid = await laidOut(chart, options);
    const isReadable = widthOf(...laid) <= maxWidth;
    if (isReadable) measured.set(chart, laid);
    return isReadable;
  });
  const drawings: SvgPart[] = [];
  for (const { path, title, chart, isOutline } of parts) {
    const [diagram, layout] =
      measured.get(chart) ??
      (await laidOut(chart, isOutline ? { ...options, detail: "outline", conditions: false } : options));
    const name =
      path === ""
        ? workflow.title
        : { ru: `${workflow.title.ru}: ${title.ru}`, en: `${workflow.title.en}: ${title.en}` };
    const svg = drawSvg(diagram, layout, name[options.locale]);
    const size = (side: "width" | "height"): number => Number(new RegExp(` ${side}="(\\d+)"`, "u").exec(svg)?.[1] ?? 0);
    drawings.push({
      path,
      title: path === "" ? workflow.title : title,
      svg,
      width: size("width"),
      height: size("height"),
    });
  }
  return drawings;
}
