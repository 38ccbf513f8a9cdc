import { parseProblem, type MatchingProblem, type MatchingResult } from "@nastavnik/matching";
import fc from "fast-check";
import { drawnRules, menteeAnswers, mentorAnswers } from "./drawn-rules.ts";

interface Shape {
  readonly mentees?: number;
  readonly mentors?: number;
  readonly ties?: boolean;
  /** Whether everybody ranks everybody; otherwise lists are of any length. */
  readonly isFull?: boolean;
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** A ranking of some of the given people, with or without ties. */
export function rankingOf(ids: readonly string[], ties: boolean, isFull = false): fc.Arbitrary<(string | string[])[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...ids], isFull ? { minLength: ids.length } : {}),
      fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([order, joins]) => {
      const ranking: string[][] = [];
      for (const [index, id] of order.entries()) {
        if (ties && index > 0 && joins[index]) ranking.at(-1)!.push(id);
        else ranking.push([id]);
      }
      return ranking.map((entry) => (entry.length === 1 ? entry[0]! : entry));
    });
}

/** Two sides that rank each other, not always mutually. */
export function twoSided({
  mentees = 5,
  mentors = 4,
  ties = false,
  isFull = false,
}: Shape = {}): fc.Arbitrary<MatchingProblem> {
  return fc.tuple(fc.integer({ min: 1, max: mentees }), fc.integer({ min: 1, max: mentors })).chain(([left, right]) => {
    const menteeIds = names("s", left);
    const mentorIds = names("t", right);
    return fc
      .tuple(
        fc.tuple(...menteeIds.map(() => rankingOf(mentorIds, ties, isFull))),
        fc.tuple(...mentorIds.map(() => rankingOf(menteeIds, ties, isFull))),
        fc.tuple(...mentorIds.map(() => fc.integer({ min: 0, max: isFull ? 2 : 3 }))),
      )
      .map(([lists, ranked, capacities]) =>
        parseProblem({
          mentees: menteeIds.map((id, i) => ({ id, ranking: lists[i] })),
          mentors: mentorIds.map((id, j) => ({ id, ranking: ranked[j], capacity: capacities[j] })),
        }),
      );
  });
}

/** One-sided scores with forbidden pairs, waiting, load from elsewhere. */
export function scored({ mentees = 5, mentors = 4 }: Shape = {}): fc.Arbitrary<MatchingProblem> {
  return fc.tuple(fc.integer({ min: 1, max: mentees }), fc.integer({ min: 1, max: mentors })).chain(([left, right]) =>
    fc
      .record({
        scores: fc.array(
          fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -3, max: 9 }) }, fc.constant(null)), {
            minLength: right,
            maxLength: right,
          }),
          { minLength: left, maxLength: left },
        ),
        waiting: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: left, maxLength: left }),
        seats: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })), {
          minLength: right,
          maxLength: right,
        }),
      })
      .map(({ scores, waiting, seats }) =>
        parseProblem({
          mentees: names("s", left).map((id, i) => ({ id, waiting: waiting[i]! })),
          mentors: names("t", right).map((id, j) => ({ id, capacity: seats[j]![0], taken: seats[j]![1] })),
          scores,
        }),
      ),
  );
}

/** The problem with people and lists of people in another order of writing. */
export function shuffled(problem: MatchingProblem): fc.Arbitrary<MatchingProblem> {
  const order = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
  return fc
    .tuple(
      order(problem.mentees.length),
      order(problem.mentors.length),
      order(problem.topics.length),
      order(problem.peers.length),
    )
    .map(([rows, columns, topics, peers]) =>
      parseProblem({
        ...problem,
        mentees: rows.map((row) => reversedTies(problem.mentees[row]!)),
        mentors: columns.map((column) => reversedTies(problem.mentors[column]!)),
        topics: topics.map((topic) => problem.topics[topic]!),
        peers: peers.map((peer) => reversedTies(problem.peers[peer]!)),
        ...(problem.scores && { scores: rows.map((row) => columns.map((column) => problem.scores![row]![column]!)) }),
        pins: problem.pins.toReversed(),
        bans: problem.bans.toReversed(),
      }),
    );
}

function reversedTies<P extends { readonly ranking?: MatchingProblem["mentees"][number]["ranking"] }>(person: P): P {
  if (person.ranking === undefined) return person;
  return {
    ...person,
    ranking: person.ranking.map((entry) => (typeof entry === "string" ? entry : entry.toReversed())),
  };
}

/** An answer as indices of mentors, or of topics where there are any. */
export function placesOf(problem: MatchingProblem, { pairs }: MatchingResult): number[] {
  const { mentees, mentors, topics } = problem;
  return mentees.map(({ id }) => {
    const pair = pairs.find(({ mentee }) => mentee === id);
    if (pair === undefined) return -1;
    return topics.length > 0
      ? topics.findIndex((topic) => topic.id === pair.topic)
      : mentors.findIndex((mentor) => mentor.id === pair.mentor);
  });
}

/** Mentors with topics; mentees rank topics. */
export function withTopics({ mentees = 4, ties = false, isFull = false }: Shape = {}): fc.Arbitrary<MatchingProblem> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: mentees }),
      fc
        .tuple(fc.integer({ min: 1, max: 2 }), fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }))
        .map(([first, others]) => [first, ...others]),
    )
    .chain(([left, perMentor]) => {
      const menteeIds = names("s", left);
      const topics = perMentor.flatMap((count, mentor) =>
        names(`t${mentor + 1}.`, count).map((id) => ({ id, mentor: `t${mentor + 1}` })),
      );
      const sizes = (count: number) => fc.array(fc.integer({ min: 0, max: 2 }), { minLength: count, maxLength: count });
      return fc
        .tuple(
          fc.tuple(
            ...menteeIds.map(() =>
              rankingOf(
                topics.map(({ id }) => id),
                ties,
                isFull,
              ),
            ),
          ),
          fc.tuple(...perMentor.map(() => rankingOf(menteeIds, ties, isFull))),
          sizes(topics.length),
          sizes(perMentor.length),
        )
        .map(([lists, ranked, limits, capacities]) =>
          parseProblem({
            mentees: menteeIds.map((id, i) => ({ id, ranking: lists[i] })),
            mentors: perMentor.map((_, j) => ({ id: `t${j + 1}`, ranking: ranked[j], capacity: capacities[j]! + 1 })),
            topics: topics.map((topic, k) => ({ ...topic, capacity: limits[k]! })),
          }),
        );
    });
}

/** Groups with lower sizes and wishes, over lists of both sides or over scores. */
export function grouped(base: fc.Arbitrary<MatchingProblem>): fc.Arbitrary<MatchingProblem> {
  return base.chain((problem) => {
    const ids = problem.mentees.map(({ id }) => id);
    const circles =
      ids.length < 2
        ? fc.constant([])
        : fc.array(fc.shuffledSubarray(ids, { minLength: 2, maxLength: Math.min(3, ids.length) }), { maxLength: 2 });
    const lowers = fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: problem.mentors.length,
      maxLength: problem.mentors.length,
    });
    return fc.tuple(lowers, circles, circles).map(([lower, together, apart]) =>
      parseProblem({
        ...problem,
        mentors: problem.mentors.map((mentor, j) => ({ ...mentor, lower: Math.min(lower[j]!, mentor.capacity) })),
        together,
        apart,
      }),
    );
  });
}

/** One pool, lists incomplete and not always mutual. */
export function onePool({ peers = 6 }: { readonly peers?: number } = {}): fc.Arbitrary<MatchingProblem> {
  return fc.integer({ min: 1, max: peers }).chain((count) => {
    const ids = names("p", count);
    return fc
      .tuple(
        ...ids.map((id) =>
          rankingOf(
            ids.filter((other) => other !== id),
            false,
          ),
        ),
      )
      .map((lists) => parseProblem({ peers: ids.map((id, index) => ({ id, ranking: lists[index] })) }));
  });
}

/** Two times of three nothing. */
function seldom<T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: items });
}

/** Bans, exclusions, rules, taken seats, waiting and pins on top of a drawn problem; the pins may be impossible. */
export function constrained(base: fc.Arbitrary<MatchingProblem>): fc.Arbitrary<MatchingProblem> {
  return base.chain((problem) => {
    const left = problem.mentees.map(({ id }) => id);
    const right = problem.mentors.map(({ id }) => id);
    const pair = fc.record({ mentee: fc.constantFrom(...left), mentor: fc.constantFrom(...right) });
    return fc
      .record({
        bans: seldom(fc.array(pair, { maxLength: 2 })),
        excluded: seldom(fc.array(pair, { maxLength: 2 })),
        pins: seldom(fc.uniqueArray(pair, { maxLength: 2, selector: ({ mentee }) => mentee })),
        topic: fc.nat(),
        menteeAnswers: menteeAnswers(left.length),
        mentorAnswers: mentorAnswers(right.length),
        rules: drawnRules,
        earlier: seldom(fc.array(pair, { maxLength: 3 })),
        isAsked: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
        waiting: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: left.length, maxLength: left.length }),
        taken: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: right.length, maxLength: right.length }),
      })
      .map(({ bans, excluded, pins, topic, isAsked, waiting, taken, rules, earlier, ...answers }) => {
        const topicOf = (mentor: string) => {
          const own = problem.topics.filter((each) => each.mentor === mentor);
          return own.length === 0 ? {} : { topic: own[topic % own.length]!.id };
        };
        return parseProblem({
          ...problem,
          bans,
          pins: pins
            .filter(
              ({ mentor }) => problem.topics.length === 0 || problem.topics.some((each) => each.mentor === mentor),
            )
            .map((pin) => ({ ...pin, ...topicOf(pin.mentor) })),
          mentees: problem.mentees.map((mentee, i) => ({
            ...mentee,
            waiting: waiting[i]!,
            ...(isAsked && { answers: answers.menteeAnswers[i]! }),
          })),
          ...(isAsked && { rules, earlier }),
          mentors: problem.mentors.map((mentor, j) => ({
            ...mentor,
            ...(isAsked && { answers: answers.mentorAnswers[j]! }),
            taken: taken[j]!,
            exclusions: excluded.filter((each) => each.mentor === mentor.id).map(({ mentee }) => mentee),
          })),
        });
      });
  });
}

/** Only the mentees have lists; some have none either. */
export function oneSided(shape: Shape = {}): fc.Arbitrary<MatchingProblem> {
  return fc.tuple(twoSided(shape), fc.nat({ max: 3 })).map(([problem, without]) =>
    parseProblem({
      ...problem,
      mentees: problem.mentees.map((mentee, i) => (i === without ? { ...mentee, ranking: undefined } : mentee)),
      mentors: problem.mentors.map((mentor) => ({ ...mentor, ranking: undefined })),
    }),
  );
}

/** Mentees who may have up to three mentors at once. */
export function withCoMentors(shape: Shape = {}): fc.Arbitrary<MatchingProblem> {
  return fc
    .tuple(twoSided(shape), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }))
    .map(([problem, many]) => ({
      ...problem,
      mentees: problem.mentees.map((mentee, i) => ({ ...mentee, mentors: many[i % many.length]! })),
    }));
}

/** One pool with ties, bans, exclusions and pins; the pins may be impossible. */
export function pinnedPool(): fc.Arbitrary<MatchingProblem> {
  return fc.integer({ min: 1, max: 5 }).chain((count) => {
    const ids = names("p", count);
    const others = (id: string) => ids.filter((other) => other !== id);
    const pair = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
      .map(([mentee, mentor]) => ({ mentee, mentor }));
    return fc
      .record({
        lists: fc.tuple(...ids.map((id) => fc.option(rankingOf(others(id), true, count > 3), { freq: 6 }))),
        excluded: seldom(fc.array(pair, { maxLength: 2 })),
        bans: seldom(fc.array(pair, { maxLength: 2 })),
        pins: seldom(fc.array(pair, { maxLength: 1 })),
      })
      .map(({ lists, excluded, bans, pins }) =>
        parseProblem({
          peers: ids.map((id, index) => ({
            id,
            ...(lists[index] !== null && { ranking: lists[index] }),
            exclusions: excluded.filter(({ mentee }) => mentee === id).map(({ mentor }) => mentor),
          })),
          bans,
          pins: pins.filter(({ mentee, mentor }) => mentee !== mentor),
        }),
      );
  });
}

/** As many mentees as mentors of one seat, everybody ranking everybody: there are often several stable answers. */
export function marriages(): fc.Arbitrary<MatchingProblem> {
  return twoSided({ mentees: 5, mentors: 5, isFull: true })
    .filter(({ mentees, mentors }) => mentees.length === mentors.length && mentees.length > 2)
    .map((problem) => ({ ...problem, mentors: problem.mentors.map((mentor) => ({ ...mentor, capacity: 1 })) }));
}

/** Pairs of mentees between whom a mentor is indifferent, one of whom has another mentor to go to. */
export function tiedPairs(): fc.Arbitrary<MatchingProblem> {
  return fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }).map((turns) =>
    parseProblem({
      mentees: turns.flatMap((isTurned, k) => {
        const [a, b] = isTurned ? [2 * k + 2, 2 * k + 1] : [2 * k + 1, 2 * k + 2];
        return [
          { id: `s${a}`, ranking: [`t${2 * k + 1}`, `t${2 * k + 2}`] },
          { id: `s${b}`, ranking: [`t${2 * k + 1}`] },
        ];
      }),
      mentors: turns.flatMap((isTurned, k) => [
        { id: `t${2 * k + 1}`, ranking: [[`s${2 * k + 1}`, `s${2 * k + 2}`]] },
        { id: `t${2 * k + 2}`, ranking: [`s${isTurned ? 2 * k + 2 : 2 * k + 1}`] },
      ]),
    }),
  );
}
