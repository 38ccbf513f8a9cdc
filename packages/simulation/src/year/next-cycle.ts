import type { Cycle } from "./cycle.ts";
import { later } from "./dates.ts";
import { ownStages } from "./own-stages.ts";
import { preparation } from "./preparation.ts";
import { untilDone } from "./until-done.ts";
import type { Attempt, YearRun } from "./year-run.ts";

/** Has the head begin the next cycle of a programme on its first day, if it has another one. */
export function nextCycle(run: YearRun, begun: (cycle: Cycle) => void): void {
  const next = run.cycles[run.cycle().number];
  if (next === undefined) return;
  const begin: Attempt = {
    who: "head",
    on: run.programme,
    type: "start-next-cycle",
    payload: { period: { from: next.from.toString(), to: next.to.toString() } },
  };
  untilDone(run, { from: later(next.from, run.today()), hour: 8, every: 1 }, [begin], () => {
    begun(next);
    ownStages(run, "preparation", () => preparation(run));
  });
}
