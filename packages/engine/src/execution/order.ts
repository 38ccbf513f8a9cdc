import type { Task } from "@nastavnik/core";
import type { EngineEvents } from "../engine/engine-events.ts";
import type { Chain } from "../decision/chain.ts";
import type { Place } from "../queue/row.ts";

/** A task with all that is stored together with its answer. */
export interface Order extends Task {
  /** The chain of reactions and timers that led here; empty for a command from outside. */
  readonly chain?: Chain | undefined;
  readonly settledItem?: string;
  /** What tells a command from outside from another under the same id. */
  readonly fingerprint?: string;
  /**
   * Codes of the reasons for which it may be refused; where it is refused for another one, nothing is stored. For any
   * unless told.
   */
  readonly mayBeRefused?: readonly string[];
  /** Its place among those that are stored in a row, unless it has to be decided twice. */
  readonly place?: Place | undefined;
}

/** The command of a task, as it was given. */
export function asGiven({
  id,
  type,
  payload,
  on,
  parent,
  paper,
}: Pick<Task, "id" | "type" | "payload" | "on" | "parent" | "paper">): EngineEvents["refusal"]["command"] {
  return {
    id,
    type,
    payload,
    ...(on !== undefined && { on }),
    ...(parent !== undefined && { parent }),
    ...(paper !== undefined && { paper }),
  };
}
