import type { Mark } from "./marks.ts";

/** Paint of a state, by its mark. */
export const colours: Readonly<
  Record<Mark, { readonly fill: string; readonly stroke: string; readonly text: string }>
> = {
  reached: { fill: "#1f6f54", stroke: "#1f6f54", text: "#ffffff" },
  visited: { fill: "#e3f1ea", stroke: "#4b8f74", text: "#16352a" },
  untouched: { fill: "#ffffff", stroke: "#8a94a0", text: "#1d2733" },
};

/** Paint of everything else. */
export const ink = { line: "#6b7683", walked: "#1f6f54", event: "#1d2733", condition: "#5b6672", frame: "#f7f8fa" };
