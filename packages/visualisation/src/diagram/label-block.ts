import type { Locale } from "@nastavnik/core";
import type { ChartEvent } from "../chart/chart.ts";
import { textWidth } from "../markup/text-width.ts";
import { wrapText } from "../markup/wrap-text.ts";
import { conditionLabel, eventLabel } from "./event-words.ts";

/** How a line is set. */
export type LineStyle = "title" | "event" | "condition";

/** A line of a label. */
export interface LabelLine {
  readonly text: string;
  readonly style: LineStyle;
  /** Distance of the baseline from the upper edge of the block. */
  readonly baseline: number;
}

/** Lines of text with the room that they take; all lengths in px. */
export interface LabelBlock {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

/** Font sizes and heights of lines, in px. */
export const lineStyles: Readonly<Record<LineStyle, { readonly size: number; readonly height: number }>> = {
  title: { size: 14, height: 19 },
  event: { size: 12, height: 16 },
  condition: { size: 11, height: 14 },
};

const gap = 4;

/** Sets paragraphs under each other, each broken so that it is at most `width` wide. */
export function labelBlock(
  paragraphs: readonly { readonly text: string; readonly style: LineStyle; readonly isApart?: boolean }[],
  width: number,
): LabelBlock {
  const lines: LabelLine[] = [];
  let widest = 0;
  let height = 0;
  for (const { text, style, isApart } of paragraphs) {
    if (isApart === true && lines.length > 0) height += gap;
    const { size, height: step } = lineStyles[style];
    for (const line of wrapText(text, width, size, style === "title")) {
      lines.push({ text: line, style, baseline: height + step * 0.74 });
      widest = Math.max(widest, textWidth(line, size, style === "title"));
      height += step;
    }
  }
  return { lines, width: Math.ceil(widest), height: Math.ceil(height) };
}

/** Paragraphs of events: each with its condition below it. */
export function eventParagraphs(
  events: readonly ChartEvent[],
  locale: Locale,
  hasConditions: boolean,
): readonly { readonly text: string; readonly style: LineStyle; readonly isApart?: boolean }[] {
  const told = new Set<string>();
  return events.flatMap((event) => {
    const label = eventLabel(event, locale);
    const condition = hasConditions ? conditionLabel(event, locale) : "";
    if (told.has(`${label}${condition}`)) return [];
    told.add(`${label}${condition}`);
    return [
      { text: label, style: "event" as const, isApart: true },
      ...(condition === "" ? [] : [{ text: condition, style: "condition" as const }]),
    ];
  });
}
