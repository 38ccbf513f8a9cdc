import type { Text, Workflow } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { History } from "./history.ts";
import { isTimer, tellingOf } from "./telling.ts";

/** How late something was recorded: on a day after the one on which it happened. */
export interface Lateness {
  readonly count: number;
  /** Days from happening to recording: half of them at most so many, and the most of all. */
  readonly medianDays: number;
  readonly mostDays: number;
}

/** Late entries of one command. */
export interface LateCommand extends Lateness {
  readonly workflow: string;
  readonly command: string;
  readonly title: Text;
}

/** What people recorded late, by command, the most first. */
export interface LateEntries extends Lateness {
  /** Of these, how many were entered together when the organisation began to keep its programme here. */
  readonly entered: number;
  /** How many commands people gave in all. */
  readonly of: number;
  readonly commands: readonly LateCommand[];
}

function lateness(days: readonly number[]): Lateness {
  const sorted = days.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    medianDays: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    mostDays: sorted.at(-1) ?? 0,
  };
}

/** Tells how late acts were recorded; what follows from them, and terms that were over, are nobody's entries. */
export function lateEntries({ moments }: History, workflows: ReadonlyMap<string, Workflow>): LateEntries {
  const found = new Map<string, { readonly workflow: Workflow; readonly command: string; readonly days: number[] }>();
  const all: number[] = [];
  let of = 0;
  let entered = 0;
  for (const { fact, date, recorded } of moments) {
    const { command, instance, cause } = fact;
    const workflow = workflows.get(instance.workflow);
    if (workflow === undefined || isTimer(command.type) || cause !== undefined) continue;
    of++;
    if (recorded === undefined) continue;
    const days = Temporal.PlainDate.from(date).until(recorded).days;
    all.push(days);
    if (fact.entered === true) entered++;
    const key = `${workflow.id} ${command.type}`;
    const entry = found.get(key) ?? { workflow, command: command.type, days: [] };
    entry.days.push(days);
    found.set(key, entry);
  }
  const commands = [...found.values()]
    .map(({ workflow, command, days }): LateCommand => ({
      workflow: workflow.id,
      command,
      title: tellingOf(workflow, command).told,
      ...lateness(days),
    }))
    .toSorted((a, b) => b.count - a.count);
  return { ...lateness(all), entered, of, commands };
}
