import { parseProblem, type MatchingProblem } from "@nastavnik/matching";

/** Whole numbers below `bound`, the same for the same seed (xorshift32). */
export function draw(seed: number): (bound: number) => number {
  let state = seed | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

function shuffle<T>(items: T[], below: (bound: number) => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** Mentees who rank `length` mentors each, mentors with three seats who rank everybody that ranks them. */
export function rankedPool(mentees: number, mentors: number, length: number): MatchingProblem {
  const below = draw(mentees);
  const listedBy: string[][] = Array.from({ length: mentors }, () => []);
  const lists = Array.from({ length: mentees }, (_, mentee) => {
    const chosen = new Set<number>();
    while (chosen.size < length) chosen.add(below(mentors));
    for (const mentor of chosen) listedBy[mentor]?.push(`s${mentee}`);
    return [...chosen].map((mentor) => `t${mentor}`);
  });
  return parseProblem({
    mentees: lists.map((ranking, mentee) => ({ id: `s${mentee}`, ranking })),
    mentors: listedBy.map((mentee, mentor) => ({ id: `t${mentor}`, capacity: 3, ranking: shuffle(mentee, below) })),
  });
}

/** Mentees with waiting priorities, mentors with two seats, a score for every pair: a fifth of the mentees stay unserved. */
export function scoredPool(mentees: number, mentors: number): MatchingProblem {
  const below = draw(mentees);
  return parseProblem({
    mentees: Array.from({ length: mentees }, (_, mentee) => ({ id: `s${mentee}`, waiting: below(4) })),
    mentors: Array.from({ length: mentors }, (_, mentor) => ({ id: `t${mentor}`, capacity: 2 })),
    scores: Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => below(10_001))),
  });
}

/** A square matrix of costs. */
export function costMatrix(size: number): number[][] {
  const below = draw(size);
  return Array.from({ length: size }, () => Array.from({ length: size }, () => below(1_000_000)));
}
