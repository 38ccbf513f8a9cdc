import type { Explored } from "../space/explored.ts";
import type { Valuation } from "./variables.ts";

/** One case of a rule: if these variables have these values, those get others. */
export interface Case {
  readonly when: ReadonlyMap<number, number>;
  readonly sets: ReadonlyMap<number, number>;
}

/** A move as a rule over variables: it looks at as few of them as it can. */
export interface Rule {
  readonly move: number;
  readonly cases: readonly Case[];
}

/** What a move does from a state: the values that it sets; `undefined` where it cannot be made or changes nothing. */
type Effect = ReadonlyMap<number, number> | undefined;

const textOf = (effect: Effect): string => (effect === undefined ? "" : [...effect].join(";"));

/** Whether these variables alone tell what the move does. */
function suffices(columns: readonly number[], rows: readonly Int32Array[], texts: readonly string[]): boolean {
  const seen = new Map<string, string>();
  for (const [state, row] of rows.entries()) {
    const key = columns.map((column) => row[column]).join();
    const known = seen.get(key);
    const text = texts[state] as string;
    if (known === undefined) seen.set(key, text);
    else if (known !== text) return false;
  }
  return true;
}

/** As few variables as a greedy search finds, in halves first: most moves look at very few. */
function needed(all: readonly number[], rows: readonly Int32Array[], texts: readonly string[]): readonly number[] {
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (suffices(fewer, rows, texts)) kept = fewer;
      else start += size;
    }
  }
  return kept;
}

/**
 * The moves of a world as rules over its variables. A rule looks at no more variables than it needs, so that whoever
 * explores the rules finds the same states only if nothing was forgotten: a state or move that exploration had missed
 * would show as one more.
 */
export function rulesOf({ edges, rows }: Explored, { variables, rows: values }: Valuation): readonly Rule[] {
  const all = variables.map((_each, column) => column);
  const byMove = new Map<number, Effect[]>();
  for (let state = 0; state < rows.count; state++) {
    const from = values[state] as Int32Array;
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (target === state) continue;
      const to = values[target] as Int32Array;
      const move = edges.move(edge);
      const effects = byMove.get(move) ?? Array.from<Effect>({ length: rows.count });
      effects[state] = new Map(
        all.flatMap((column) => (from[column] === to[column] ? [] : [[column, to[column] as number] as const])),
      );
      byMove.set(move, effects);
    }
  }
  return [...byMove]
    .toSorted(([a], [b]) => a - b)
    .map(([move, effects]) => {
      const texts = Array.from(effects, textOf);
      const columns = needed(all, values, texts);
      const cases = new Map<string, Case>();
      for (const [state, sets] of effects.entries()) {
        if (sets === undefined) continue;
        const row = values[state] as Int32Array;
        const when = new Map(columns.map((column) => [column, row[column] as number]));
        cases.set([...when.values()].join(), { when, sets });
      }
      return { move, cases: [...cases.values()] };
    });
}

/** As few cases as tell the states of a set from all others. */
export function casesOf(set: Uint8Array, { variables, rows }: Valuation): readonly ReadonlyMap<number, number>[] {
  const columns = needed(
    variables.map((_each, column) => column),
    rows,
    Array.from(set, (member) => `${member}`),
  );
  const cases = new Map<string, ReadonlyMap<number, number>>();
  for (const [state, row] of rows.entries()) {
    if (set[state] !== 1) continue;
    const when = new Map(columns.map((column) => [column, row[column] as number]));
    cases.set([...when.values()].join(), when);
  }
  return [...cases.values()];
}
