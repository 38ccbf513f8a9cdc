import type { Facts } from "./facts.ts";

/** What may be filled, and by whom. */
export interface Filling {
  readonly mentees: readonly string[];
  /** Seats of each mentor that may be filled. */
  readonly seats: (mentor: string) => number;
}

/**
 * How many mentees could have a seat together, whatever anybody prefers: a maximum matching, found by moving mentees along
 * chains. Earlier mentees are never left out for later ones, so that with the most deserving first the served are also those
 * with the greatest sum.
 */
export function mostServed(facts: Facts, { mentees, seats }: Filling): readonly string[] {
  const members = new Map<string, string[]>();
  const hopeless = new Set<string>();
  const acceptable = new Map(
    mentees.map((mentee) => [
      mentee,
      facts
        .offersTo(mentee)
        .filter((mentor) => seats(mentor) > 0 && !facts.isPinned(mentee, mentor) && facts.isAllowed(mentee, mentor)),
    ]),
  );
  const served: string[] = [];
  for (const root of mentees) {
    // Breadth first: who could come to whose seat.
    const reachedBy = new Map<string, string>();
    const queue = [root];
    let open: string | undefined;
    for (let at = 0; at < queue.length && open === undefined; at++) {
      for (const mentor of acceptable.get(queue[at]!)!) {
        if (reachedBy.has(mentor) || hopeless.has(mentor)) continue;
        reachedBy.set(mentor, queue[at]!);
        const there = members.get(mentor) ?? [];
        if (there.length < seats(mentor)) {
          open = mentor;
          break;
        }
        queue.push(...there);
      }
    }
    if (open === undefined) {
      for (const mentor of reachedBy.keys()) hopeless.add(mentor);
      continue;
    }
    served.push(root);
    for (let target = open; ;) {
      const mentee = reachedBy.get(target)!;
      const from = [...reachedBy.keys()].find((mentor) => members.get(mentor)?.includes(mentee));
      members.set(target, [...(members.get(target) ?? []), mentee]);
      if (mentee === root || from === undefined) break;
      members.set(
        from,
        members.get(from)!.filter((each) => each !== mentee),
      );
      target = from;
    }
  }
  return served;
}
