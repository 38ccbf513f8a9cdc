import { canonicalJson, type Fact, matchesState, refKey } from "@nastavnik/core";
import { fieldAt } from "./field-at.ts";
import type { HistoryQuery } from "./history-query.ts";

/** A count, with the facts that it was counted from. */
export interface HistoryCount {
  readonly count: number;
  /** The facts that count, as `workflow/instance#version`. */
  readonly from: readonly string[];
}

type Of<Kind extends HistoryQuery["count"]> = Extract<HistoryQuery, { count: Kind }>;

const factKey = (fact: Fact): string => `${refKey(fact.instance)}#${fact.version}`;

function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const key = (fact: Fact): string => `${refKey(fact.instance)} ${String(fact.version).padStart(10, "0")}`;
  return facts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function commands(query: Of<"commands">, facts: readonly Fact[]): readonly Fact[] {
  const wanted = Object.entries(query.where ?? {});
  const matching = facts.filter(
    (fact) =>
      fact.command.type === query.command &&
      wanted.every(([path, value]) => fieldAt(fact.command.payload, path) === value),
  );
  const { distinct } = query;
  if (distinct === undefined) return matching;
  const first = new Map<string, Fact>();
  for (const fact of matching) {
    const key = canonicalJson(fieldAt(fact.command.payload, distinct) ?? null);
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

function instances(query: Of<"instances">, facts: readonly Fact[]): readonly Fact[] {
  const { state } = query;
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    const key = refKey(fact.instance);
    if (state === undefined || matchesState(fact.to, state)) found.set(key, fact);
    else if (!query.ever) found.delete(key);
  }
  return [...found.values()];
}

/** Counts what a query asks for over the stored facts, in whatever order they are given. */
export function countHistory(query: HistoryQuery, facts: readonly Fact[]): HistoryCount {
  const ordered = inOrder(facts.filter((fact) => fact.instance.workflow === query.workflow));
  const counted = query.count === "commands" ? commands(query, ordered) : instances(query, ordered);
  return { count: counted.length, from: counted.map(factKey) };
}
