import type { Workflow } from "@nastavnik/core";
import { drawnChart } from "../chart/drawn-chart.ts";
import { colours, ink } from "./colours.ts";
import type { DiagramOptions } from "./diagram-options.ts";
import { type Box, diagramOf } from "./diagram.ts";
import { dotSource } from "./dot-source.ts";
import type { DotAttributes } from "./dot-text.ts";
import type { LabelBlock } from "./label-block.ts";

function textOf(block: LabelBlock): string {
  return block.lines.map((line) => line.text).join("\n");
}

function dressBox({ role, mark, isFinal, title, list, tooltip }: Box): DotAttributes {
  if (role === "start") return { shape: "circle", width: 0.16, label: "", style: "filled", fillcolor: ink.line };
  const { fill, stroke, text } = colours[mark];
  return {
    label: [textOf(title), textOf(list)].filter((part) => part !== "").join("\n\n"),
    tooltip,
    ...(role === "list"
      ? { style: "dashed", color: ink.line, fontcolor: ink.condition }
      : { fillcolor: fill, color: stroke, fontcolor: text }),
    ...(isFinal && { peripheries: 2 }),
  };
}

/**
 * Writes a workflow in the DOT language of Graphviz, for those who lay it out themselves. `toSvg` draws the same with
 * boxes that fit Cyrillic texts whatever fonts Graphviz knows.
 */
export function toDot(workflow: Workflow, options: DiagramOptions): string {
  const diagram = diagramOf(drawnChart(workflow, options.without), options);
  const font = { fontname: "Arial", fontsize: 11 };
  const { aside } = diagram;
  const whole = aside === undefined ? diagram : { ...diagram, boxes: [...diagram.boxes, aside] };
  return dotSource(workflow.id, whole, {
    graph: { rankdir: "TB", label: workflow.title[options.locale], labelloc: "t", ...font, fontsize: 15 },
    node: { shape: "box", style: "rounded,filled", fillcolor: "#ffffff", ...font },
    edge: { ...font, fontsize: 10, color: ink.line },
    box: (box) => dressBox(box),
    frame: ({ mark, isRegion, title, tooltip }) => ({
      label: textOf(title),
      tooltip,
      style: isRegion ? "rounded,dashed" : "rounded",
      color: colours[mark].stroke,
      labeljust: "l",
    }),
    line: ({ label, tooltip, isWalked }) => ({
      label: label.lines.length === 0 ? undefined : textOf(label),
      tooltip: tooltip === "" ? undefined : tooltip,
      labeltooltip: tooltip === "" ? undefined : tooltip,
      ...(isWalked && { color: ink.walked, penwidth: 2 }),
    }),
  });
}
