/** By how much an answer could be better at most, in the first aim in which it could be better at all. */
export interface GroupGap {
  readonly aim: "served" | "waiting" | "closed" | "wishes" | "score";
  readonly atMost: number;
}

/** The aims of the mode `group` in their order. */
export const groupAims = ["served", "waiting", "closed", "wishes", "score"] as const;

/** The first aim in which a bound is above what was reached; nothing if none is. */
export function gapTo(value: readonly number[], bound: readonly number[]): GroupGap | undefined {
  for (const [index, aim] of groupAims.entries()) {
    const difference = bound[index]! - value[index]!;
    // An aim that is better than the bound of its own was paid for by an earlier one; there is none here.
    if (difference !== 0) return difference > 0 ? { aim, atMost: difference } : undefined;
  }
  return undefined;
}
