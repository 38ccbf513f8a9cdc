import type { MatchingProblem, Ranking } from "./matching-problem.ts";

/** The first reference or size of a problem that does not fit the rest: place, expected, met; nothing if all fit. */
export function findContradiction(problem: MatchingProblem): string | undefined {
  return first(contradictions(problem));
}

function first(messages: Iterable<string>): string | undefined {
  for (const message of messages) return message;
  return undefined;
}

function* contradictions(problem: MatchingProblem): Iterable<string> {
  const { mentees, mentors, topics, peers } = problem;
  if (peers.length > 0) {
    const mixed = [mentees, mentors, topics].find((list) => list.length > 0);
    if (mixed !== undefined) yield `peers: expected no mentees, mentors or topics beside one pool, met ${mixed.length}`;
    if (problem.scores !== undefined) yield "scores: expected none in one pool, met a matrix; use criteria";
  }
  for (const [place, list] of Object.entries({ mentees, mentors, topics, peers })) yield* repeated(place, list);

  const menteeIds = new Set((peers.length > 0 ? peers : mentees).map(({ id }) => id));
  const mentorIds = new Set((peers.length > 0 ? peers : mentors).map(({ id }) => id));
  const topicIds = new Set(topics.map(({ id }) => id));
  const offers = topics.length > 0 ? topicIds : mentorIds;
  const offer = peers.length > 0 ? "peer" : topics.length > 0 ? "topic" : "mentor";

  for (const [index, { mentor }] of topics.entries())
    yield* known(`topics[${index}].mentor`, "mentor", mentorIds, [mentor]);
  for (const [index, { lower, capacity }] of mentors.entries()) {
    if (lower > capacity) yield `mentors[${index}].lower: expected at most the capacity ${capacity}, met ${lower}`;
  }
  const sides = [
    ["mentees", mentees, offers, offer, mentorIds, "mentor"],
    ["mentors", mentors, menteeIds, "mentee", menteeIds, "mentee"],
    ["peers", peers, menteeIds, "peer", menteeIds, "peer"],
  ] as const;
  for (const [side, list, ranked, rankedName, wished, wishedName] of sides) {
    for (const [index, { id, ranking, wishes, exclusions }] of list.entries()) {
      const place = `${side}[${index}]`;
      if (ranking !== undefined) yield* rankingOf(`${place}.ranking`, rankedName, ranked, ranking);
      if (side === "peers" && ranking?.flat().includes(id))
        yield `${place}.ranking: expected other peers, met «${id}» itself`;
      yield* known(`${place}.wishes`, wishedName, wished, wishes ?? []);
      yield* known(`${place}.exclusions`, wishedName, wished, exclusions ?? []);
    }
  }
  yield* matrix(problem);
  yield* pairs(problem, menteeIds, mentorIds);
}

function* repeated(place: string, list: readonly { readonly id: string }[]): Iterable<string> {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield `${place}[${index}].id: expected each identifier once, met «${id}» again`;
    seen.add(id);
  }
}

function* known(place: string, what: string, ids: ReadonlySet<string>, met: readonly string[]): Iterable<string> {
  for (const id of met) if (!ids.has(id)) yield `${place}: expected the identifier of a ${what}, met «${id}»`;
}

function* rankingOf(place: string, what: string, ids: ReadonlySet<string>, ranking: Ranking): Iterable<string> {
  const seen = new Set<string>();
  for (const entry of ranking) {
    for (const id of typeof entry === "string" ? [entry] : entry) {
      if (!ids.has(id)) yield `${place}: expected the identifier of a ${what}, met «${id}»`;
      if (seen.has(id)) yield `${place}: expected each ${what} once, met «${id}» again`;
      seen.add(id);
    }
  }
}

function* matrix({ scores, mentees, mentors }: MatchingProblem): Iterable<string> {
  if (scores === undefined) return;
  if (scores.length !== mentees.length) {
    yield `scores: expected ${mentees.length} rows, one for each mentee, met ${scores.length}`;
  }
  for (const [index, row] of scores.entries()) {
    if (row.length !== mentors.length) {
      yield `scores[${index}]: expected ${mentors.length} columns, one for each mentor, met ${row.length}`;
    }
  }
}

function* pairs(
  problem: MatchingProblem,
  mentees: ReadonlySet<string>,
  mentors: ReadonlySet<string>,
): Iterable<string> {
  const { topics, peers, pins, bans, earlier, together, apart } = problem;
  const left = peers.length > 0 ? "peer" : "mentee";
  const right = peers.length > 0 ? "peer" : "mentor";
  for (const [name, list] of Object.entries({ pins, bans, earlier })) {
    for (const [index, { mentee, mentor }] of list.entries()) {
      yield* known(`${name}[${index}].mentee`, left, mentees, [mentee]);
      yield* known(`${name}[${index}].mentor`, right, mentors, [mentor]);
    }
  }
  const pinned = new Set<string>();
  for (const [index, { mentee, mentor, topic }] of pins.entries()) {
    for (const id of peers.length > 0 ? [mentee, mentor] : [mentee]) {
      if (pinned.has(id)) yield `pins[${index}]: expected one pin for each ${left}, met «${id}» again`;
      pinned.add(id);
    }
    if (topics.length === 0 && topic === undefined) continue;
    const own = topics.filter((each) => each.mentor === mentor).map(({ id }) => id);
    if (topic === undefined || !own.includes(topic)) {
      yield `pins[${index}].topic: expected a topic of the mentor «${mentor}», met ${topic === undefined ? "nothing" : `«${topic}»`}`;
    }
  }
  for (const [name, circles] of Object.entries({ together, apart })) {
    for (const [index, circle] of circles.entries()) yield* known(`${name}[${index}]`, left, mentees, circle);
  }
}
