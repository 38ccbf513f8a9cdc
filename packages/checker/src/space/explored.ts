import type { Reason } from "@nastavnik/core";
import type { Edges } from "./edges.ts";
import type { Interning } from "./interning.ts";
import type { Space } from "./space.ts";
import type { Rows, StateTable } from "./state-table.ts";

/** Where something was first met: a state, and the move that was tried in it. */
export interface Met {
  readonly state: number;
  readonly move: number;
}

/** A trial that broke a promise, or a consequence that was refused. */
export interface Broken extends Met {
  readonly code: "outside-world" | "broken-definition" | "refused-reaction";
  readonly place: string;
  readonly message: string;
  readonly reasons?: readonly Reason[];
}

/** Two courses of events that count as one state, though they differ. */
export interface Merged {
  readonly state: number;
  readonly row: readonly number[];
  readonly from: Met;
}

/** Everything that exploration has met. */
export interface Explored {
  readonly space: Space;
  readonly states: StateTable;
  /** The rows of the states, as in {@link Space}. */
  readonly rows: Rows;
  /** The state before each, and the move that led from there; `-1` for the first. */
  readonly parents: Rows;
  readonly edges: Edges;
  /** The groups of roles by which moves are done. */
  readonly actors: Interning<readonly string[]>;
  /** Transitions that were taken, by workflow and index. */
  readonly taken: ReadonlyMap<string, Met>;
  readonly broken: readonly Broken[];
  readonly merged: readonly Merged[];
  /** States from which not every move was followed, since a bound was met. */
  readonly open: ReadonlySet<number>;
  /** The bound that was met before everything was explored. */
  readonly limit?: { readonly what: "states" | "depth"; readonly bound: number };
  /** Moves in a row to the farthest state. */
  readonly depth: number;
  /** Commands that were decided; those beyond are known from others like them. */
  readonly decided: number;
}
