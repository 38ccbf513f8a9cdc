import type { Assignment } from "../problem/assignment.ts";

/** Groups as they were formed, and which of them were closed. */
export interface GroupForming {
  readonly assignment: Assignment;
  readonly closed: ReadonlySet<number>;
}
