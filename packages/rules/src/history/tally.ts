import { type Fact, matchesState } from "@nastavnik/core";
import { canonicalJson, refKey } from "@nastavnik/core/internals";
import { fieldAt } from "./field-at.ts";
import type { HistoryQuery } from "./history-query.ts";
import { factKey, hasFields, type Past } from "./past.ts";

/** A count, with the facts that it was counted from. */
export interface HistoryCount {
  readonly count: number;
  /** The facts that count, as `workflow/instance#version`. */
  readonly from: readonly string[];
}

/** The count of one query under way; facts come in the order in which they happened to each instance. */
export interface Tally {
  add(fact: Fact): void;
  count(past: Past): HistoryCount;
}

type Of<Kind extends HistoryQuery["count"]> = Extract<HistoryQuery, { count: Kind }>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function counted(from: readonly string[]): HistoryCount {
  return { count: from.length, from: from.toSorted(byText) };
}

function commands(query: Of<"commands">): Tally {
  const found: { readonly key: string; readonly instance: string; readonly value: string }[] = [];
  const { distinct, once = false } = query;
  return {
    add(fact) {
      if (fact.command.type !== query.command || !hasFields(fact.command.payload, query.where)) return;
      const key = factKey(fact);
      const instance = refKey(fact.instance);
      const value = distinct === undefined ? "" : canonicalJson(fieldAt(fact.command.payload, distinct) ?? null);
      found.push({ key, instance, value: once ? `${instance} ${value}` : distinct === undefined ? key : value });
    },
    count(past) {
      const first = new Map<string, string>();
      const fitting = found.filter(({ instance }) => past.standing(instance, query) !== undefined);
      for (const { key, value } of fitting.toSorted((a, b) => byText(a.key, b.key))) {
        if (!first.has(value)) first.set(value, key);
      }
      return counted([...first.values()]);
    },
  };
}

function instances(query: Of<"instances">): Tally {
  const { did, state, ever } = query;
  if (did === undefined && !(ever && state !== undefined)) {
    return { add: () => undefined, count: (past) => counted(past.allStanding(query)) };
  }
  const types = new Set(did === undefined ? [] : [did].flat());
  const done = new Map<string, string>();
  const passed = new Map<string, string>();
  return {
    add(fact) {
      const key = refKey(fact.instance);
      if (types.has(fact.command.type)) done.set(key, factKey(fact));
      if (!ever || state === undefined) return;
      // Whoever leaves the state was in it, since whenever.
      const { from, to } = fact;
      if (matchesState(to, state) || (from !== undefined && matchesState(from, state))) passed.set(key, factKey(fact));
    },
    count(past) {
      const hasPassed = ever && state !== undefined;
      // Nothing need have happened to an instance while it was in the state.
      if (hasPassed)
        for (const [key, last] of past.standingIn(query, state)) if (!passed.has(key)) passed.set(key, last);
      const found = [...(did === undefined ? passed : done)].filter(
        ([key]) => past.standing(key, query) !== undefined && (!hasPassed || passed.has(key)),
      );
      const by = new Map(found);
      if (query.orIn === undefined) return counted([...by.values()]);
      for (const [key, last] of past.standingIn(query, query.orIn)) if (!by.has(key)) by.set(key, last);
      return counted([...by.values()]);
    },
  };
}

/** A tally of a query over commands or instances. */
export function tallyOf(query: HistoryQuery): Tally {
  return query.count === "commands" ? commands(query) : instances(query);
}
