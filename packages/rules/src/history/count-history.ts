import type { Fact } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { HistoryQuery } from "./history-query.ts";
import { Past } from "./past.ts";
import { type HistoryCount, tallyOf } from "./tally.ts";

function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((a, b) => {
    const [left, right] = [refKey(a.instance), refKey(b.instance)];
    return left === right ? a.version - b.version : left < right ? -1 : 1;
  });
}

/** Counts what a query asks for over stored facts, in whatever order they are given. */
export function countHistory(query: HistoryQuery, facts: readonly Fact[]): HistoryCount {
  const past = new Past([query]);
  const tally = tallyOf(query);
  for (const fact of inOrder(facts.filter(({ instance }) => instance.workflow === query.workflow))) {
    past.add(fact);
    tally.add(fact);
  }
  return tally.count(past);
}
