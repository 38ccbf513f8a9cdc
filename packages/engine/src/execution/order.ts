import type { Task } from "../decision/deliberate.ts";

/** A task with all that is stored together with its answer. */
export interface Order extends Task {
  readonly settledItem?: string;
  /** What tells a command from outside from another under the same id. */
  readonly fingerprint?: string;
  /**
   * Codes of the reasons for which it may be refused; where it is refused for another one, nothing is stored. For any
   * unless told.
   */
  readonly mayBeRefused?: readonly string[];
}
