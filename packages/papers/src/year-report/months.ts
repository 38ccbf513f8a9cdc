import { Temporal } from "temporal-polyfill";
import { hasEntered, type History } from "./history.ts";
import { isTimer } from "./telling.ts";

/** What happened in one month. */
export interface MonthReport {
  /** «2021-09» */
  readonly month: string;
  readonly facts: number;
  readonly registered: number;
  readonly enteredRegistry: number;
  readonly trained: number;
  /** Units that began to work. */
  readonly unitsApproved: number;
  readonly meetings: number;
  readonly unitsClosed: number;
  /** People who declined or left. */
  readonly left: number;
  readonly reminders: number;
  readonly refusals: number;
}

type Counts = { -readonly [Key in Exclude<keyof MonthReport, "month">]: number };

const nothing: Counts = {
  facts: 0,
  registered: 0,
  enteredRegistry: 0,
  trained: 0,
  unitsApproved: 0,
  meetings: 0,
  unitsClosed: 0,
  left: 0,
  reminders: 0,
  refusals: 0,
};

/** Counts by month, every month from the first to the last in which something happened. */
export function monthReports({ moments }: History, refusals: readonly string[]): readonly MonthReport[] {
  const counts = new Map<string, Counts>();
  const of = (date: string): Counts => {
    const month = date.slice(0, 7);
    let found = counts.get(month);
    if (found === undefined) counts.set(month, (found = { ...nothing }));
    return found;
  };
  const approved = new Set<string>();
  for (const each of moments) {
    const month = of(each.date);
    const { workflow } = each.fact.instance;
    const { type } = each.fact.command;
    month.facts++;
    if (isTimer(type)) month.reminders++;
    if (workflow === "participant") {
      if (type === "register") month.registered++;
      if (hasEntered(each, "registered")) month.enteredRegistry++;
      if (hasEntered(each, "registered.ready")) month.trained++;
      if (["declined", "withdrawn", "leaving"].some((state) => hasEntered(each, state))) month.left++;
    } else if (workflow === "unit") {
      // A unit that another mentor is assigned to is approved once more, and counts once.
      if (type === "approve" && !approved.has(each.fact.instance.id)) {
        approved.add(each.fact.instance.id);
        month.unitsApproved++;
      }
      if (type === "hold-meeting") month.meetings++;
      if (hasEntered(each, "closed")) month.unitsClosed++;
    }
  }
  for (const date of refusals) of(date).refusals++;
  const known = [...counts.keys()].toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: MonthReport[] = [];
  const end = Temporal.PlainYearMonth.from(last);
  for (let month = Temporal.PlainYearMonth.from(first); Temporal.PlainYearMonth.compare(month, end) <= 0;) {
    months.push({ month: month.toString(), ...(counts.get(month.toString()) ?? nothing) });
    month = month.add({ months: 1 });
  }
  return months;
}
