import type { Box, Diagram, Frame, Line } from "./diagram.ts";
import type { LabelBlock } from "./label-block.ts";

const empty: LabelBlock = { lines: [], width: 0, height: 0 };

function parentOf(id: string): string {
  return id.split(".").slice(0, -1).join(".");
}

/** Whether the line runs in a frame that lies in another frame, or across the border of a frame. */
function isDeep({ from, to, within = "", label }: Line): boolean {
  if (label.lines.length === 0) return false;
  return within.includes(".") || parentOf(from) !== within || parentOf(to) !== within;
}

function labelBox({ id, label, tooltip }: Line): Box {
  const size = { width: label.width + 8, height: label.height + 6 };
  return { id, role: "label", isFinal: false, mark: "untouched", title: label, list: empty, ...size, tooltip };
}

function without(end: "fromFrame" | "toFrame", line: Line): Line {
  const { [end]: _left, ...rest } = line;
  return rest;
}

/**
 * Puts the labels of lines that have to do with frames into the way of their lines: Graphviz forgets such labels when it
 * reckons how wide an inner frame must be, and sets them across borders; with boxes it never does.
 */
export function labelsAsBoxes(diagram: Diagram): Diagram {
  const deep = diagram.lines.filter((line) => isDeep(line));
  const labelsIn = (frame: string | undefined): readonly Box[] =>
    deep.filter((line) => line.within === frame).map((line) => labelBox(line));
  const put = (frame: Frame): Frame => ({
    ...frame,
    boxes: [...frame.boxes, ...labelsIn(frame.id)],
    frames: frame.frames.map((inner) => put(inner)),
  });
  const lines = diagram.lines.flatMap((line): Line[] =>
    isDeep(line)
      ? [
          without("toFrame", { ...line, id: `${line.id}-to-label`, to: line.id, label: empty, isBlunt: true }),
          without("fromFrame", { ...line, id: `${line.id}-from-label`, from: line.id, label: empty }),
        ]
      : [line],
  );
  const boxes = [...diagram.boxes, ...labelsIn(undefined)];
  return { ...diagram, boxes, frames: diagram.frames.map((frame) => put(frame)), lines };
}
