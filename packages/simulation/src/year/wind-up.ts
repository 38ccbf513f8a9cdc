import { units } from "./candidates.ts";
import { dayOfMonth } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/** Towards the end of a cycle nobody looks for mentors any more, and what no order has approved begins no more. */
export function windUp(run: YearRun): void {
  run.on(dayOfMonth(run, 8, 20), 10, async () => {
    for (const { id, value, context } of units(run)) {
      const on = { workflow: "unit", id };
      if (value === "seeking-mentor") {
        await run.attempt({ who: "curator", on, type: "dissolve", payload: { reason: "no-mentor-found" } });
      } else if (value === "proposed" || value === "agreed") {
        const payload = { person: context.mentor, reason: "declined" };
        await run.attempt({ who: "curator", on, type: "decline", payload });
      }
    }
  });
}
