import type { Reason } from "@nastavnik/core";
import type { Aside, Failure } from "../store/set-aside.ts";

/** A reaction or a timer could not be carried out, or an effect not be delivered. */
export interface FailureEvent extends Pick<Aside, "key" | "kind" | "source" | "target" | "type"> {
  readonly failure: Failure;
  /** Which try it was: 1, 2, 3 … */
  readonly attempt: number;
  /** Whether it is set aside now; otherwise it is tried again after a pause. */
  readonly isAside: boolean;
  /** What was thrown. Its text may come from anywhere: it is for the log of this process, and is stored nowhere. */
  readonly error: unknown;
  /** Of a reaction that was refused, why. */
  readonly reasons: readonly Reason[];
}
