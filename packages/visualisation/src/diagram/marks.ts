import { statePaths } from "../chart/state-paths.ts";
import type { DiagramOptions } from "./diagram-options.ts";

/** Whether an instance is in a state, has been there, or neither. */
export type Mark = "reached" | "visited" | "untouched";

/** Tells the mark of a state by its path. */
export function marks({ reached, visited }: Pick<DiagramOptions, "reached" | "visited">): (path: string) => Mark {
  const here = new Set(reached === undefined ? [] : statePaths(reached));
  const before = new Set(visited);
  return (path) => (here.has(path) ? "reached" : before.has(path) ? "visited" : "untouched");
}
