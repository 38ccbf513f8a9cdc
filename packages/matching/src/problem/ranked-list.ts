import type { Ranking } from "./matching-problem.ts";

/** A ranking by index: whom, and in which tier (1 is the most wanted; equals share a tier), best first. */
export interface RankedList {
  readonly targets: Int32Array;
  readonly tiers: Int32Array;
}

/** Reads a ranking of known identifiers. */
export function rankedList(ranking: Ranking, indexOf: ReadonlyMap<string, number>): RankedList {
  let size = 0;
  for (const entry of ranking) size += typeof entry === "string" ? 1 : entry.length;
  const targets = new Int32Array(size);
  const tiers = new Int32Array(size);
  let at = 0;
  for (const [index, entry] of ranking.entries()) {
    for (const id of typeof entry === "string" ? [entry] : entry) {
      targets[at] = indexOf.get(id)!;
      tiers[at++] = index + 1;
    }
  }
  return { targets, tiers };
}

/** Reads the ranking of a person when it is asked for, and only once; nothing for a person without a ranking. */
export function rankedLists(
  people: readonly { readonly ranking?: Ranking | undefined }[],
  indexOf: ReadonlyMap<string, number>,
): (person: number) => RankedList | undefined {
  const read = new Map<number, RankedList>();
  return (person) => {
    const { ranking } = people[person]!;
    const list = read.get(person) ?? (ranking && rankedList(ranking, indexOf));
    if (list !== undefined) read.set(person, list);
    return list;
  };
}

/** Tier of `target` in a list, 0 if it is not there. */
export function tierOf(list: RankedList, target: number): number {
  const place = list.targets.indexOf(target);
  return place < 0 ? 0 : list.tiers[place]!;
}
