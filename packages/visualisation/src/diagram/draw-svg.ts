import { escapeMarkup } from "../markup/escape-markup.ts";
import { colours, ink } from "./colours.ts";
import type { Box, Diagram, Frame, Line } from "./diagram.ts";
import { type LabelBlock, lineStyles } from "./label-block.ts";
import type { Area, Course, Layout, Point } from "./layout.ts";

const margin = 12;
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function title(tooltip: string): string {
  return tooltip === "" ? "" : `<title>${escapeMarkup(tooltip)}</title>`;
}

/** Lines of text in a column: centred round `x`, or from `x` to the right. */
function text(block: LabelBlock, x: number, top: number, anchor: "start" | "middle", paint?: string): string {
  return block.lines
    .map(({ text: line, style, baseline }) => {
      const weight = style === "title" ? ' font-weight="600"' : "";
      const slant = style === "condition" ? ' font-style="italic"' : "";
      const fill = paint ?? (style === "condition" ? ink.condition : ink.event);
      const at = `x="${n(x)}" y="${n(top + baseline)}"`;
      const look = `font-size="${lineStyles[style].size}"${weight}${slant} text-anchor="${anchor}" fill="${fill}"`;
      return `<text class="chart-${style}" ${at} ${look}>${escapeMarkup(line)}</text>`;
    })
    .join("");
}

function drawBox({ role, mark, isFinal, title: label, list, width, height, tooltip }: Box, { x, y }: Point): string {
  if (role === "start") {
    return `<circle class="chart-start" cx="${n(x)}" cy="${n(y)}" r="${n(width / 2)}" fill="${ink.line}"/>`;
  }
  const paint = colours[mark];
  const left = x - width / 2;
  const top = y - height / 2;
  if (role === "label") {
    return `<g class="chart-line">${title(tooltip)}${text(label, left + 4, top + 3, "start")}</g>`;
  }
  const rect = (inset: number, attributes: string) =>
    `<rect x="${n(left + inset)}" y="${n(top + inset)}" width="${n(width - 2 * inset)}" height="${n(height - 2 * inset)}" rx="${role === "list" ? 3 : 8 - inset}" ${attributes}/>`;
  const isList = role === "list";
  const outline = isList
    ? `fill="none" stroke="${ink.line}" stroke-dasharray="3 3"`
    : `fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="${mark === "reached" ? 2 : 1.2}"`;
  const room = list.height === 0 ? 0 : list.height + 18;
  const titleTop = top + (height - room - label.height) / 2;
  const divider = top + height - room;
  const parts = [
    rect(0, outline),
    isFinal ? rect(3, `fill="none" stroke="${mark === "reached" ? "#ffffff" : paint.stroke}" stroke-width="1"`) : "",
    text(label, x, titleTop, "middle", isList ? ink.condition : paint.text),
  ];
  if (list.height > 0) {
    const line = `x1="${n(left + 1)}" x2="${n(left + width - 1)}" y1="${n(divider)}" y2="${n(divider)}"`;
    const isDark = mark === "reached";
    parts.push(`<line ${line} stroke="${isDark ? "#ffffff" : paint.stroke}" stroke-opacity="0.35"/>`);
    parts.push(text(list, left + 12, divider + 9, "start", isDark ? paint.text : undefined));
  }
  return `<g class="chart-box chart-${isList ? "list" : mark}">${title(tooltip)}${parts.join("")}</g>`;
}

function drawFrame({ mark, isRegion, title: label, tooltip }: Frame, { x, y, width, height }: Area): string {
  const { stroke } = colours[mark];
  const dashes = isRegion ? ' stroke-dasharray="6 4"' : "";
  const weight = mark === "reached" ? 2 : 1.2;
  const rect = `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10" fill="${ink.frame}" fill-opacity="0.7" stroke="${stroke}" stroke-width="${weight}"${dashes}/>`;
  const words = text(label, x + 16, y + 9, "start", mark === "untouched" ? ink.event : "#16503c");
  return `<g class="chart-frame chart-${mark}">${title(tooltip)}${rect}${words}</g>`;
}

function drawLine({ label, tooltip, isWalked, isBlunt }: Line, { points, tip, label: corner }: Course): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const last = rest.at(-1) ?? first;
  const curves: string[] = [];
  for (let index = 0; index + 2 < rest.length; index += 3) {
    const three = rest.slice(index, index + 3);
    curves.push(`C${three.map(({ x, y }) => `${n(x)},${n(y)}`).join(" ")}`);
  }
  const blunt = isBlunt === true && tip !== undefined ? `L${n(tip.x)},${n(tip.y)}` : "";
  const colour = isWalked ? ink.walked : ink.line;
  const path = `<path d="M${n(first.x)},${n(first.y)}${curves.join("")}${blunt}" fill="none" stroke="${colour}" stroke-width="${isWalked ? 2 : 1.2}"/>`;
  let head = "";
  if (tip !== undefined && isBlunt !== true) {
    const angle = Math.atan2(tip.y - last.y, tip.x - last.x);
    const wing = (turn: number): string =>
      `${n(tip.x - 9 * Math.cos(angle + turn))},${n(tip.y - 9 * Math.sin(angle + turn))}`;
    head = `<polygon points="${n(tip.x)},${n(tip.y)} ${wing(0.4)} ${wing(-0.4)}" fill="${colour}"/>`;
  }
  const words = corner === undefined ? "" : text(label, corner.x, corner.y, "start");
  return `<g class="chart-line${isWalked ? " chart-walked" : ""}">${title(tooltip)}${path}${head}${words}</g>`;
}

/** Draws a diagram that has been laid out: frames below, then lines, then boxes. */
export function drawSvg(diagram: Diagram, layout: Layout, name: string): string {
  const frames: string[] = [];
  const boxes: string[] = [];
  const draw = (part: Pick<Frame, "boxes" | "frames">): void => {
    for (const frame of part.frames) {
      const area = layout.frames.get(frame.id);
      if (area !== undefined) frames.push(drawFrame(frame, area));
      draw(frame);
    }
    for (const box of part.boxes) {
      const at = layout.boxes.get(box.id);
      if (at !== undefined) boxes.push(drawBox(box, at));
    }
  };
  draw(diagram);
  const lines = diagram.lines.map((line) => {
    const course = layout.lines.get(line.id);
    return course === undefined ? "" : drawLine(line, course);
  });
  const { aside } = diagram;
  if (aside !== undefined) {
    boxes.push(drawBox(aside, { x: layout.width + 2 * margin + aside.width / 2, y: aside.height / 2 }));
  }
  const room = aside === undefined ? 0 : aside.width + 2 * margin;
  const width = Math.ceil(layout.width + room + 2 * margin);
  const height = Math.ceil(Math.max(layout.height, aside?.height ?? 0) + 2 * margin);
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    'class="chart"',
    `viewBox="${-margin} ${-margin} ${width} ${height}"`,
    `width="${width}" height="${height}"`,
    `role="img" aria-label="${escapeMarkup(name)}"`,
    `font-family="${fonts}"`,
  ];
  return `<svg ${attributes.join(" ")}>${[...frames, ...lines, ...boxes].join("\n")}</svg>\n`;
}
