import { NastavnikError, type Timer } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { chainTooDeep, linkOf, refKey } from "@nastavnik/core/internals";
import { chainLimit } from "../decision/chain.ts";
import type { Unripe } from "@nastavnik/core";

/** More timers than that are not fired before one command. */
const ripeningLimit = 10_000;

/** Counts the timers that were fired before a command could be decided, and bounds them. */
export class Ripening {
  #count = 0;
  #last: Timer | undefined;
  /** How many in a row were due at one instant. */
  depth = 0;

  /**
   * Takes one more that is about to be fired.
   *
   * @throws NastavnikError `chain-too-deep` for timers that set each other for one instant without end, `blocked` for too many
   */
  take({ instance, timer }: Unripe): void {
    const isSameInstant = this.#last !== undefined && Temporal.Instant.compare(this.#last.dueAt, timer.dueAt) === 0;
    this.depth = isSameInstant ? this.depth + 1 : 0;
    this.#last = timer;
    if (this.depth > chainLimit) {
      throw chainTooDeep("timers of one instant", this.depth, [linkOf(instance, timer.id)]);
    }
    if (++this.#count > ripeningLimit) {
      throw new NastavnikError(
        "blocked",
        `${refKey(instance)}: expected at most ${ripeningLimit} overdue timers before one command, met more`,
      );
    }
  }
}
