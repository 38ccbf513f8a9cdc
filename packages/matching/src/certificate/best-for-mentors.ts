import { groupBy } from "../problem/group-by.ts";
import type { Place, StrictWishes } from "./strict-wishes.ts";

/**
 * The stable places that are best for every mentor: each with a seat offers the most wanted mentee the best of the places with
 * room that she would take; a mentee who has as many as she may have gives up the one that she wants least.
 */
export function bestForMentors({ facts, places, room, byMentee, byMentor }: StrictWishes): readonly Place[] {
  const hasTopics = facts.problem.topics.length > 0;
  const lists = new Map(
    [...groupBy([...places.values()].flat(), ({ mentor }) => mentor)].map(([mentor, list]) => [
      mentor,
      list.toSorted((a, b) => byMentor(a, b) || byMentee(a, b)),
    ]),
  );
  const held = new Map<string, Place[]>();
  const sizes = { offer: new Map<string, number>(), mentor: new Map<string, number>() };
  const next = new Map<string, number>();
  const change = (place: Place, by: number) => {
    sizes.offer.set(place.offer, (sizes.offer.get(place.offer) ?? 0) + by);
    sizes.mentor.set(place.mentor, (sizes.mentor.get(place.mentor) ?? 0) + by);
  };
  const hasRoom = ({ offer }: Place) =>
    (sizes.offer.get(offer) ?? 0) < facts.limit(offer) - facts.pins(hasTopics ? "topic" : "mentor", offer);
  /** The place that she would give up for this one: none if she has room, nothing if she would not take it. */
  const givenUp = (place: Place): { readonly place?: Place } | undefined => {
    const own = held.get(place.mentee) ?? [];
    if (own.includes(place)) return undefined;
    if (own.length < room(place.mentee)) return {};
    const worst = own.reduce((a, b) => (byMentee(a, b) > 0 ? a : b));
    return byMentee(place, worst) < 0 ? { place: worst } : undefined;
  };
  const queue = [...lists.keys()];
  for (let mentor = queue.pop(); mentor !== undefined; mentor = queue.pop()) {
    const list = lists.get(mentor)!;
    // Without topics who has refused once would refuse again.
    let at = hasTopics ? 0 : (next.get(mentor) ?? 0);
    while ((sizes.mentor.get(mentor) ?? 0) < facts.free(mentor) && at < list.length) {
      const place = list[at++]!;
      next.set(mentor, at);
      const swap = hasRoom(place) ? givenUp(place) : undefined;
      if (swap === undefined) continue;
      const own = (held.get(place.mentee) ?? []).filter((each) => each !== swap.place);
      held.set(place.mentee, [...own, place]);
      change(place, 1);
      if (swap.place !== undefined) {
        change(swap.place, -1);
        queue.push(swap.place.mentor);
      }
      if (hasTopics) at = 0;
    }
  }
  return [...held.values()].flat();
}
