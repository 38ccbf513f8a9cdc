import type { Box, Diagram, Frame, Line } from "./diagram.ts";
import { type DotAttributes, dotAttributes, dotString } from "./dot-text.ts";

/** What the parts of a diagram look like in DOT. */
export interface DotDress {
  readonly graph: DotAttributes;
  readonly node?: DotAttributes;
  readonly edge?: DotAttributes;
  box(box: Box): DotAttributes;
  frame(frame: Frame): DotAttributes;
  line(line: Line): DotAttributes;
}

/** A diagram in the DOT language. */
export function dotSource(name: string, diagram: Diagram, dress: DotDress): string {
  const out: string[] = [`digraph ${dotString(name)} {`];
  const say = (depth: number, text: string) => out.push(`${"  ".repeat(depth)}${text}`);
  const defaults: readonly (readonly [string, DotAttributes | undefined])[] = [
    ["graph", { compound: true, ...dress.graph }],
    ["node", dress.node],
    ["edge", dress.edge],
  ];
  for (const [kind, attributes] of defaults) {
    if (attributes !== undefined) say(1, `${kind}${dotAttributes(attributes)};`);
  }
  const place = ({ boxes, frames }: Pick<Frame, "boxes" | "frames">, depth: number): void => {
    for (const box of boxes) say(depth, `${dotString(box.id)}${dotAttributes(dress.box(box))};`);
    for (const frame of frames) {
      say(depth, `subgraph ${dotString(`cluster_${frame.id}`)} {`);
      say(depth + 1, `graph${dotAttributes(dress.frame(frame))};`);
      place(frame, depth + 1);
      connect(frame.id, depth + 1);
      say(depth, "}");
    }
  };
  // A line stands in the frame that it runs in: so the frame gets wide enough for its label. One that leads back is
  // written the other way round: so the state it leads to stays above.
  const connect = (within: string | undefined, depth: number): void => {
    for (const line of diagram.lines.filter((each) => each.within === within)) {
      const ends = [
        { box: line.from, frame: line.fromFrame },
        { box: line.to, frame: line.toFrame },
      ] as const;
      const [tail, head] = line.isBack ? [ends[1], ends[0]] : ends;
      const attributes = {
        ltail: tail.frame === undefined ? undefined : `cluster_${tail.frame}`,
        lhead: head.frame === undefined ? undefined : `cluster_${head.frame}`,
        dir: line.isBack ? "back" : undefined,
        ...dress.line(line),
      };
      say(depth, `${dotString(tail.box)} -> ${dotString(head.box)}${dotAttributes(attributes)};`);
    }
  };
  place(diagram, 1);
  connect(undefined, 1);
  return `${[...out, "}"].join("\n")}\n`;
}
