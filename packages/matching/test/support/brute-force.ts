import type { MatchingProblem, Ranking } from "@nastavnik/matching";

/** Where every mentee goes: the index of a mentor (of a topic, if there are topics), or -1. */
export type Places = readonly number[];

/** Tier of `id` in a ranking, 0 if it is absent; 1 for everybody if there is no ranking. */
export function tier(ranking: Ranking | undefined, id: string): number {
  if (ranking === undefined) return 1;
  return ranking.findIndex((entry) => entry === id || (Array.isArray(entry) && entry.includes(id))) + 1;
}

/** The problem as plain functions of indices, read from its text and from nothing else. */
export function reading(problem: MatchingProblem) {
  const { mentees, mentors, topics, scores, sense, minimumScore } = problem;
  const offers = topics.length > 0 ? topics : mentors;
  const mentorOf = (place: number) =>
    topics.length > 0 ? mentors.findIndex(({ id }) => id === topics[place]!.mentor) : place;
  const seats = (mentor: number) => {
    const { capacity, taken, pending } = mentors[mentor]!;
    return Math.max(0, capacity - taken - pending);
  };
  const limit = (place: number) => (topics.length > 0 ? topics[place]!.capacity : seats(place));
  const gain = (mentee: number, mentor: number) => (sense === "least" ? -1 : 1) * (scores?.[mentee]?.[mentor] ?? 0);
  const menteeRank = (mentee: number, place: number) =>
    mentees[mentee]!.ranking === undefined
      ? -gain(mentee, mentorOf(place))
      : tier(mentees[mentee]!.ranking, offers[place]!.id);
  const mentorRank = (mentor: number, mentee: number) =>
    mentors[mentor]!.ranking === undefined
      ? -gain(mentee, mentor)
      : tier(mentors[mentor]!.ranking, mentees[mentee]!.id);
  const isAcceptable = (mentee: number, place: number) => {
    const mentor = mentorOf(place);
    const [a, b] = [mentees[mentee]!, mentors[mentor]!];
    const score = scores?.[mentee]?.[mentor] ?? 0;
    return (
      tier(a.ranking, offers[place]!.id) > 0 &&
      tier(b.ranking, a.id) > 0 &&
      scores?.[mentee]?.[mentor] !== null &&
      !a.exclusions?.includes(b.id) &&
      !b.exclusions?.includes(a.id) &&
      !problem.bans.some((ban) => ban.mentee === a.id && ban.mentor === b.id) &&
      (minimumScore === undefined || (sense === "least" ? score <= minimumScore : score >= minimumScore))
    );
  };
  return { offers, mentorOf, seats, limit, gain, menteeRank, mentorRank, isAcceptable };
}

/** All answers that respect capacities and acceptability. */
export function allPlacings(problem: MatchingProblem): Places[] {
  const { offers, mentorOf, seats, limit, isAcceptable } = reading(problem);
  const all: Places[] = [];
  const placed: number[] = [];
  const load = offers.map(() => 0);
  const mentorLoad = problem.mentors.map(() => 0);
  const go = (mentee: number) => {
    if (mentee === problem.mentees.length) {
      all.push([...placed]);
      return;
    }
    for (let place = -1; place < offers.length; place++) {
      if (place < 0) {
        placed[mentee] = -1;
        go(mentee + 1);
        continue;
      }
      const mentor = mentorOf(place);
      if (load[place]! >= limit(place) || mentorLoad[mentor]! >= seats(mentor) || !isAcceptable(mentee, place))
        continue;
      load[place]!++;
      mentorLoad[mentor]!++;
      placed[mentee] = place;
      go(mentee + 1);
      load[place]!--;
      mentorLoad[mentor]!--;
    }
  };
  go(0);
  return all;
}

/** Whether no mentee and place would both rather have each other; with topics, in the sense of student–project allocation. */
export function isStable(
  problem: MatchingProblem,
  placed: Places,
  isOpen: (place: number) => boolean = () => true,
): boolean {
  const { offers, mentorOf, seats, limit, menteeRank, mentorRank, isAcceptable } = reading(problem);
  const at = (place: number) => placed.flatMap((each, mentee) => (each === place ? [mentee] : []));
  const membersOf = (mentor: number) =>
    placed.flatMap((each, mentee) => (each >= 0 && mentorOf(each) === mentor ? [mentee] : []));
  for (const [mentee, own] of placed.entries()) {
    for (const place of offers.keys()) {
      if (place === own || !isOpen(place) || !isAcceptable(mentee, place)) continue;
      if (own >= 0 && menteeRank(mentee, place) >= menteeRank(mentee, own)) continue;
      const mentor = mentorOf(place);
      const beats = (others: readonly number[]) =>
        others.some((other) => mentorRank(mentor, mentee) < mentorRank(mentor, other));
      const topicHasRoom = at(place).length < limit(place);
      const mentorHasRoom = membersOf(mentor).length < seats(mentor);
      if (topicHasRoom && mentorHasRoom) return false;
      if (topicHasRoom && ((own >= 0 && mentorOf(own) === mentor) || beats(membersOf(mentor)))) return false;
      if (!topicHasRoom && beats(at(place))) return false;
    }
  }
  return true;
}

/** How many mentees have a place. */
export function served(placed: Places): number {
  return placed.filter((place) => place >= 0).length;
}

/** The better of two tuples, compared from the left. */
export function maximum(tuples: readonly (readonly number[])[]): readonly number[] | undefined {
  return tuples.reduce<readonly number[] | undefined>((best, tuple) => {
    if (best === undefined) return tuple;
    const at = tuple.findIndex((value, index) => value !== best[index]);
    return at >= 0 && tuple[at]! > best[at]! ? tuple : best;
  }, undefined);
}
