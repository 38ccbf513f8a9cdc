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
  for (let day = 1; day <= 7; day++) {
    const left = merged(a, day);
    const right = merged(b, day);
    for (const [from, to] of left) {
      for (const [start, end] of right) total += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  return total;
}

function merged(slots: readonly Slot[], day: number): [number, number][] {
  const result: [number, number][] = [];
  const today = slots.filter((slot) => slot.day === day).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of today) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
