import type { Workflow } from "@nastavnik/core";
import { drawnChart } from "../chart/drawn-chart.ts";
import type { DiagramOptions } from "./diagram-options.ts";
import { diagramOf } from "./diagram.ts";
import { drawSvg } from "./draw-svg.ts";
import { labelsAsBoxes } from "./labels-as-boxes.ts";
import { layoutOf } from "./layout.ts";

/**
 * Draws a workflow as SVG, ready to be saved as a file or to be put into a page: no scripts, no identifiers, no outside
 * resources. Pointing at a state or a transition tells every requirement with its clause.
 */
export async function toSvg(workflow: Workflow, options: DiagramOptions): Promise<string> {
  const diagram = labelsAsBoxes(diagramOf(drawnChart(workflow, options.without), options));
  return drawSvg(diagram, await layoutOf(diagram), workflow.title[options.locale]);
}
