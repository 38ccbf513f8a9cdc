import type { Assignment } from "../problem/assignment.ts";
import type { Proof } from "../result/proof.ts";

/** What a mode found: who goes where, and how it is known to be right. */
export interface Solution {
  readonly assignment: Assignment;
  readonly closed: ReadonlySet<number>;
  readonly proof: Proof;
}
