import { lottery } from "../lottery/lottery.ts";
import { assess, type Assessment } from "./assessment.ts";
import { seatsAfterPins } from "./free-seats.ts";
import type { MatchingProblem } from "./matching-problem.ts";
import { rankedList, type RankedList } from "./ranked-list.ts";
import { indexById } from "./sides.ts";

/**
 * What the solvers see: acceptable pairs as edges, by index in the normal order. A *place* is where a mentee can go: a
 * topic if the problem has topics, else the mentor. Edges of mentee `i` are `start[i]` to `start[i + 1]`; who is pinned to as
 * many mentors as she may have has none. Ranks are the lower the better, equal ranks are ties; gains are the higher the better.
 */
export interface Pool {
  readonly problem: MatchingProblem;
  readonly assessment: Assessment;
  readonly placeIds: readonly string[];
  /** Mentor of each place. */
  readonly placeMentor: Int32Array;
  /** Free seats of each place, without the pinned mentees, and no more than there are mentees. */
  readonly placeFree: Int32Array;
  /** Free seats of each mentor, counted likewise. */
  readonly mentorFree: Int32Array;
  /** How many mentors each mentee may have beside those that she was pinned to. */
  readonly menteeFree: Int32Array;
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly menteeRank: Float64Array;
  readonly mentorRank: Float64Array;
  readonly gain: Float64Array;
  readonly waiting: Float64Array;
  /** Lottery number of each mentee. */
  readonly lottery: Int32Array;
  /** Lottery number of each place, which settles ties in the mentees' own lists. */
  readonly placeLottery: Int32Array;
}

/**
 * Prepares a problem in its normal order for the solvers.
 *
 * @param isShared whether a mentee may have several mentors
 */
export function poolOf(problem: MatchingProblem, seed: string, isShared = false): Pool {
  const { mentees, mentors, topics } = problem;
  const assessment = assess(problem);
  const mentorIndex = indexById(mentors);
  const hasTopics = topics.length > 0;
  const bounded = (seats: number) => Math.min(Math.max(0, seats), mentees.length);
  const mentorFree = Int32Array.from(mentors, (mentor) => bounded(seatsAfterPins(problem, mentor)));
  const pinned = countBy(problem.pins.map(({ mentee }) => mentee));
  const menteeFree = Int32Array.from(mentees, ({ id, mentors: many = 1 }) =>
    Math.max(0, Math.min(isShared ? many : 1, Math.max(1, mentors.length)) - (pinned.get(id) ?? 0)),
  );
  const pinsOf = (topic: string) => problem.pins.filter((pin) => pin.topic === topic).length;
  return {
    problem,
    assessment,
    placeIds: (hasTopics ? topics : mentors).map(({ id }) => id),
    placeMentor: hasTopics
      ? Int32Array.from(topics, ({ mentor }) => mentorIndex.get(mentor)!)
      : Int32Array.from(mentors, (_, index) => index),
    placeFree: hasTopics ? Int32Array.from(topics, ({ id, capacity }) => bounded(capacity - pinsOf(id))) : mentorFree,
    mentorFree,
    menteeFree,
    ...edges(problem, assessment, menteeFree),
    waiting: Float64Array.from(mentees, ({ waiting }) => waiting),
    lottery: lottery(seed, mentees.length),
    placeLottery: lottery(`${seed}:${hasTopics ? "topics" : "mentors"}`, (hasTopics ? topics : mentors).length),
  };
}

type Edges = Pick<Pool, "start" | "place" | "menteeRank" | "mentorRank" | "gain">;

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function edges(problem: MatchingProblem, { rules, scoring }: Assessment, menteeFree: Int32Array): Edges {
  const { mentees, mentors, topics } = problem;
  const offers = topics.length > 0 ? topics : mentors;
  const offerIndex = indexById(offers);
  const mentorIndex = indexById(mentors);
  const mentorOf = topics.length > 0 ? topics.map(({ mentor }) => mentorIndex.get(mentor)!) : mentors.map((_, j) => j);
  const tests = rules.filter(({ isList }) => !isList);
  const menteeIndex = indexById(mentees);
  const pinned = new Set(
    problem.pins.map((pin) => menteeIndex.get(pin.mentee)! * mentors.length + mentorIndex.get(pin.mentor)!),
  );
  const everything: RankedList = { targets: Int32Array.from(offers.keys()), tiers: new Int32Array(offers.length) };
  const listed = listedBy(problem);
  const mentorLists = mentors.map(({ ranking }) => ranking !== undefined);
  const sign = problem.sense === "least" ? -1 : 1;

  const start = new Int32Array(mentees.length + 1);
  let found = roomFor(1024);
  let size = 0;
  const tierAt = new Int32Array(mentors.length);
  for (const [i, { ranking }] of mentees.entries()) {
    if (menteeFree[i]! > 0) {
      const list = ranking === undefined ? everything : rankedList(ranking, offerIndex);
      if (size + list.targets.length > found.place.length) found = enlarged(found, 2 * (size + list.targets.length));
      for (let k = listed.start[i]!; k < listed.start[i + 1]!; k++) tierAt[listed.mentor[k]!] = listed.tier[k]!;
      for (let k = 0; k < list.targets.length; k++) {
        const target = list.targets[k]!;
        const j = mentorOf[target]!;
        const mentorTier = tierAt[j]!;
        if (mentorLists[j] && mentorTier === 0) continue;
        if (pinned.has(i * mentors.length + j) || tests.some((test) => !test.passes(i, j))) continue;
        const menteeTier = list.tiers[k]!;
        const score = scoring.of(i, j);
        found.place[size] = target;
        found.menteeRank[size] = menteeTier > 0 ? menteeTier : -score.forMentee;
        found.mentorRank[size] = mentorTier > 0 ? mentorTier : -score.forMentor;
        // Without scores a rank is the only measure: the first choice costs 1, the second 2.
        found.gain[size++] = scoring.isGiven ? sign * score.total : -(menteeTier || mentorTier);
      }
      for (let k = listed.start[i]!; k < listed.start[i + 1]!; k++) tierAt[listed.mentor[k]!] = 0;
    }
    start[i + 1] = size;
  }
  return {
    start,
    place: found.place.subarray(0, size),
    menteeRank: found.menteeRank.subarray(0, size),
    mentorRank: found.mentorRank.subarray(0, size),
    gain: found.gain.subarray(0, size),
  };
}

type Columns = Omit<Edges, "start">;

function roomFor(size: number): Columns {
  return {
    place: new Int32Array(size),
    menteeRank: new Float64Array(size),
    mentorRank: new Float64Array(size),
    gain: new Float64Array(size),
  };
}

function enlarged(columns: Columns, size: number): Columns {
  const larger = roomFor(size);
  larger.place.set(columns.place);
  larger.menteeRank.set(columns.menteeRank);
  larger.mentorRank.set(columns.mentorRank);
  larger.gain.set(columns.gain);
  return larger;
}

/** The mentors that rank each mentee, with the tier: entries `start[i]` to `start[i + 1]`. */
function listedBy({ mentees, mentors }: MatchingProblem): {
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  readonly tier: Int32Array;
} {
  const menteeIndex = indexById(mentees);
  const lists = mentors.map(({ ranking }) => ranking && rankedList(ranking, menteeIndex));
  const start = new Int32Array(mentees.length + 1);
  for (const list of lists) for (const mentee of list?.targets ?? []) start[mentee + 1]!++;
  for (let i = 0; i < mentees.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const mentor = new Int32Array(start[mentees.length]!);
  const tier = new Int32Array(mentor.length);
  for (const [j, list] of lists.entries()) {
    if (list === undefined) continue;
    for (let k = 0; k < list.targets.length; k++) {
      const at = next[list.targets[k]!]!++;
      mentor[at] = j;
      tier[at] = list.tiers[k]!;
    }
  }
  return { start, mentor, tier };
}
