import type { Text, Workflow } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { History } from "./history.ts";
import { delayOf, isTimer, tellingOf } from "./telling.ts";

/** Deadlines of one kind that passed. */
export interface TimerReport {
  readonly workflow: string;
  /** Name of the delay, such as `silence`. */
  readonly timer: string;
  readonly title: Text;
  readonly count: number;
  readonly instances: number;
  readonly first: string;
  readonly last: string;
}

/** Counts the timers that fired: reminders, and deadlines that changed a state. */
export function timerReport({ moments }: History, workflows: ReadonlyMap<string, Workflow>): readonly TimerReport[] {
  const found = new Map<string, { report: Omit<TimerReport, "instances">; instances: Set<string> }>();
  for (const { fact, date } of moments) {
    const { type } = fact.command;
    const workflow = workflows.get(fact.instance.workflow);
    if (fact.isIdle || !isTimer(type) || workflow === undefined) continue;
    const key = `${workflow.id} ${type}`;
    const entry = found.get(key) ?? {
      report: {
        workflow: workflow.id,
        timer: delayOf(type),
        title: tellingOf(workflow, type).told,
        count: 0,
        first: date,
        last: date,
      },
      instances: new Set<string>(),
    };
    const { count, first, last } = entry.report;
    entry.report = {
      ...entry.report,
      count: count + 1,
      first: date < first ? date : first,
      last: date > last ? date : last,
    };
    entry.instances.add(refKey(fact.instance));
    found.set(key, entry);
  }
  return [...found.values()]
    .map(({ report, instances }) => ({ ...report, instances: instances.size }))
    .toSorted((a, b) => b.count - a.count);
}
