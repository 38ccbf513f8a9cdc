import type { Answer, Slot } from "./answers.ts";

/** Whether two answers are the same; lists of words are, if they hold the same words in any order. */
export function areEqual(a: Answer | undefined, b: Answer | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const [left, right] = [a, b].map((list) => new Set(list.map((each: string | Slot) => JSON.stringify(each))));
  return left!.size === right!.size && [...left!].every((word) => right!.has(word));
}

/** How many different words stand in both lists. */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const word = a[i] as string;
    if (b.includes(word) && a.indexOf(word) === i) count++;
  }
  return count;
}

/** Minutes of a week in which both people are free; the slots of one person may overlap each other. */
export function commonMinutes(a: readonly Slot[], b: readonly Slot[]): number {
  let total = 0;
  const others = disjoint(b);
  for (const left of disjoint(a)) {
    for (const right of others) {
      if (left.day === right.day) total += Math.max(0, Math.min(left.to, right.to) - Math.max(left.from, right.from));
    }
  }
  return total;
}

/** Everybody's hours are compared with everybody's: each list is put in order once. */
const known = new WeakMap<readonly Slot[], readonly Slot[]>();

function disjoint(slots: readonly Slot[]): readonly Slot[] {
  const before = known.get(slots);
  if (before !== undefined) return before;
  const result: Slot[] = [];
  for (const slot of slots.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || last.day !== slot.day || slot.from > last.to) result.push(slot);
    else if (slot.to > last.to) result[result.length - 1] = { ...last, to: slot.to };
  }
  known.set(slots, result);
  return result;
}
