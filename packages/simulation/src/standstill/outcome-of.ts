import { units } from "../year/candidates.ts";
import type { YearRun } from "../year/year-run.ts";
import type { Standstill } from "./standstill.ts";
import type { Watch } from "./watch.ts";

/** States in which a programme has come to the end of its cycle. */
const ended = ["published", "revised"];

/** Whether any unit has ever been approved. */
export function isAnybodyPaired(run: Pick<YearRun, "chronicle">): boolean {
  return units(run).some(({ context: { approvedAt, mentors } }) => approvedAt !== undefined || mentors.length > 1);
}

/**
 * What kept a year from its end: the standstill that lasts; when the whole period is over, whatever it still waits for,
 * or that it has ended without a single pair.
 */
export function outcomeOf(run: YearRun, watch: Watch, isWhole: boolean): Standstill | undefined {
  if (watch.standstill !== undefined || !isWhole) return watch.standstill;
  const { value } = run.chronicle.instance(run.programme);
  const isLast = run.cycle().number === run.cycles.length;
  if (!isLast || typeof value !== "string" || !ended.includes(value))
    return watch.leftOver(run.today()) ?? watch.nothingLeft(run.today());
  return isAnybodyPaired(run) ? undefined : watch.nobodyPaired(run.today());
}
