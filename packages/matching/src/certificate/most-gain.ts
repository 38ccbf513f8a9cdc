import type { Facts } from "./facts.ts";

/**
 * The greatest gain of all answers that serve the most, and of them those who waited most: augmenting paths of the greatest
 * weight, one mentee after the other, each found by trying all moves until none is better (Bellman and Ford).
 */
export function mostGain(facts: Facts, mentees: readonly string[], waited: ReadonlyMap<string, number>): bigint {
  const edges = mentees.flatMap((mentee) =>
    facts
      .offersTo(mentee)
      .filter((mentor) => facts.free(mentor) > 0 && facts.isAllowed(mentee, mentor))
      .map((mentor) => ({ mentee, mentor, gain: BigInt(facts.gain(mentee, mentor)) })),
  );
  // One step of an aim outweighs all that a path can change in the aims after it.
  const steps = BigInt(2 * mentees.length + 2);
  const most = edges.reduce((top, { gain }) => (gain > top ? gain : -gain > top ? -gain : top), 0n);
  const step = 2n * most * steps + 1n;
  const longest = BigInt(Math.max(0, ...mentees.map((mentee) => waited.get(mentee)!)));
  const serving = step * (longest * steps + 1n);
  const weight = ({ mentee, gain }: (typeof edges)[number]) => serving + step * BigInt(waited.get(mentee)!) + gain;
  const held = new Map<string, (typeof edges)[number]>();
  const load = new Map<string, number>();
  let total = 0n;
  for (;;) {
    const reach = new Map<string, { readonly worth: bigint; readonly edge: (typeof edges)[number] }>();
    const leaving = new Map<string, bigint>(
      mentees.filter((mentee) => !held.has(mentee)).map((mentee) => [mentee, 0n]),
    );
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const edge of edges) {
        const base = leaving.get(edge.mentee);
        if (base === undefined || held.get(edge.mentee) === edge) continue;
        const worth = base + weight(edge);
        const before = reach.get(edge.mentor);
        if (before !== undefined && before.worth >= worth) continue;
        reach.set(edge.mentor, { worth, edge });
        isChanged = true;
        for (const other of held.values()) {
          if (other.mentor !== edge.mentor) continue;
          const moved = worth - weight(other);
          if (!leaving.has(other.mentee) || leaving.get(other.mentee)! < moved) leaving.set(other.mentee, moved);
        }
      }
    }
    const ends = [...reach].filter(([mentor]) => (load.get(mentor) ?? 0) < facts.free(mentor));
    const [best] = ends.toSorted(([, a], [, b]) => (a.worth > b.worth ? -1 : a.worth < b.worth ? 1 : 0));
    if (best === undefined || best[1].worth <= 0n) break;
    let [mentor] = best;
    load.set(mentor, (load.get(mentor) ?? 0) + 1);
    for (;;) {
      const { edge } = reach.get(mentor)!;
      const old = held.get(edge.mentee);
      held.set(edge.mentee, edge);
      if (old === undefined) break;
      mentor = old.mentor;
    }
    total += 1n;
  }
  return total === 0n ? 0n : [...held.values()].reduce((sum, { gain }) => sum + gain, 0n);
}
