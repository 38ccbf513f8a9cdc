import { Temporal } from "temporal-polyfill";
import type { Engine } from "../engine/engine.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/**
 * Walks a virtual clock to `until`, stopping at every instant at which a timer is due, those among them that were set on
 * the way. Ends at `until` with no reaction pending. Answers how many timers fired.
 */
export async function advance(engine: Engine, clock: VirtualClock, until: Temporal.Instant): Promise<number> {
  const { fired } = await engine.fireDue(until, {
    onDue(dueAt) {
      // A timer that is overdue fires at its own instant, but the clock does not go back to it.
      if (Temporal.Instant.compare(dueAt, clock.now()) > 0) clock.moveTo(dueAt);
    },
  });
  clock.moveTo(until);
  return fired;
}
