import type { Place, StrictWishes } from "./strict-wishes.ts";

/**
 * The stable places that are best for every mentee: each asks for the next of her places while she has room; where a topic or
 * else a mentor has too many, the one wanted least leaves.
 */
export function bestForMentees({ facts, places, room, byMentor }: StrictWishes): readonly Place[] {
  const held = { offer: new Map<string, Place[]>(), mentor: new Map<string, Place[]>() };
  const next = new Map<string, number>();
  const counts = new Map<string, number>();
  const at = (kind: "offer" | "mentor", id: string): Place[] => {
    const there = held[kind].get(id) ?? [];
    held[kind].set(id, there);
    return there;
  };
  const limit = (offer: string) =>
    facts.limit(offer) - (facts.problem.topics.length > 0 ? facts.pins("topic", offer) : facts.pins("mentor", offer));
  const count = (mentee: string, by: number) => counts.set(mentee, (counts.get(mentee) ?? 0) + by);
  const queue = [...places.keys()].toReversed();
  for (let mentee = queue.pop(); mentee !== undefined; mentee = queue.pop()) {
    const list = places.get(mentee)!;
    while ((counts.get(mentee) ?? 0) < room(mentee) && (next.get(mentee) ?? 0) < list.length) {
      const place: Place = list[next.get(mentee) ?? 0]!;
      next.set(mentee, (next.get(mentee) ?? 0) + 1);
      const there = at("offer", place.offer);
      const all = at("mentor", place.mentor);
      there.push(place);
      all.push(place);
      count(mentee, 1);
      const crowd: readonly Place[] =
        there.length > limit(place.offer) ? there : all.length > facts.free(place.mentor) ? all : [];
      if (crowd.length === 0) continue;
      const worst: Place = crowd.reduce((a, b) => (byMentor(a, b) > 0 ? a : b));
      remove(at("offer", worst.offer), worst);
      remove(at("mentor", worst.mentor), worst);
      count(worst.mentee, -1);
      if (worst.mentee !== mentee) queue.push(worst.mentee);
    }
  }
  return [...held.mentor.values()].flat();
}

function remove(list: Place[], place: Place): void {
  list.splice(list.indexOf(place), 1);
}
