import type { Text } from "@nastavnik/core";
import type { MatchingProblem, Ranking } from "./matching-problem.ts";
import { mismatch, nothing } from "./mismatch.ts";
import { uselessLaws } from "./useless-laws.ts";
import { inexactSums } from "./inexact-sums.ts";

/** The first reference or size of a problem that does not fit the rest: place, expected, met; nothing if all fit. */
export function findContradiction(problem: MatchingProblem): Text | undefined {
  for (const message of contradictions(problem)) return message;
  return undefined;
}

/** What an identifier may belong to, as messages name it. */
const kinds = {
  mentee: { ru: "наставляемого", en: "mentee" },
  mentor: { ru: "наставника", en: "mentor" },
  topic: { ru: "темы", en: "topic" },
  peer: { ru: "участника", en: "peer" },
} as const;
type Kind = keyof typeof kinds;

function* contradictions(problem: MatchingProblem): Iterable<Text> {
  const { mentees, mentors, topics, peers } = problem;
  if (peers.length > 0) {
    const mixed = [mentees, mentors, topics].find((list) => list.length > 0);
    if (mixed !== undefined) {
      const expected = {
        ru: "рядом с одним общим списком ни наставляемых, ни наставников, ни тем",
        en: "no mentees, mentors or topics beside one pool",
      };
      yield mismatch("peers", expected, String(mixed.length));
    }
    if (problem.scores !== undefined) {
      const expected = {
        ru: "при одном общем списке критерии, а не таблица оценок",
        en: "criteria instead of a matrix in one pool",
      };
      yield mismatch("scores", expected, { ru: "таблица", en: "a matrix" });
    }
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
    if (lower > capacity) {
      const expected = { ru: `не больше вместимости ${capacity}`, en: `at most the capacity ${capacity}` };
      yield mismatch(`mentors[${index}].lower`, expected, String(lower));
    }
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
      if (side === "peers" && ranking?.flat().includes(id)) {
        const expected = { ru: "другие участники", en: "other peers" };
        yield mismatch(`${place}.ranking`, expected, { ru: `сам «${id}»`, en: `«${id}» itself` });
      }
      yield* known(`${place}.wishes`, wishedName, wished, wishes ?? []);
      yield* known(`${place}.exclusions`, wishedName, wished, exclusions ?? []);
    }
  }
  yield* matrix(problem);
  yield* pairs(problem, menteeIds, mentorIds);
  yield* uselessLaws(problem);
  yield* inexactSums(problem);
}

function* repeated(place: string, list: readonly { readonly id: string }[]): Iterable<Text> {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    const expected = { ru: "каждый код один раз", en: "each identifier once" };
    if (seen.has(id)) yield mismatch(`${place}[${index}].id`, expected, again(id));
    if (/\p{Cc}/u.test(id)) {
      const printable = { ru: "код без управляющих знаков", en: "an identifier without control characters" };
      yield mismatch(`${place}[${index}].id`, printable, JSON.stringify(id));
    }
    seen.add(id);
  }
}

function again(id: string): Text {
  return { ru: `«${id}» ещё раз`, en: `«${id}» again` };
}

function* known(place: string, kind: Kind, ids: ReadonlySet<string>, met: readonly string[]): Iterable<Text> {
  const expected = { ru: `код ${kinds[kind].ru}`, en: `the identifier of a ${kinds[kind].en}` };
  for (const id of met) if (!ids.has(id)) yield mismatch(place, expected, `«${id}»`);
}

function* rankingOf(place: string, kind: Kind, ids: ReadonlySet<string>, ranking: Ranking): Iterable<Text> {
  const seen = new Set<string>();
  for (const entry of ranking) {
    for (const id of typeof entry === "string" ? [entry] : entry) {
      yield* known(place, kind, ids, [id]);
      const expected = { ru: `код каждого ${kinds[kind].ru} один раз`, en: `each ${kinds[kind].en} once` };
      if (kind === "topic") expected.ru = "каждая тема один раз";
      if (seen.has(id)) yield mismatch(place, expected, again(id));
      seen.add(id);
    }
  }
}

function* matrix({ scores, mentees, mentors }: MatchingProblem): Iterable<Text> {
  if (scores === undefined) return;
  if (scores.length !== mentees.length) {
    const expected = {
      ru: `строк ${mentees.length}, по одной на наставляемого`,
      en: `${mentees.length} rows, one for each mentee`,
    };
    yield mismatch("scores", expected, String(scores.length));
  }
  for (const [index, row] of scores.entries()) {
    if (row.length !== mentors.length) {
      const expected = {
        ru: `столбцов ${mentors.length}, по одному на наставника`,
        en: `${mentors.length} columns, one for each mentor`,
      };
      yield mismatch(`scores[${index}]`, expected, String(row.length));
    }
  }
}

function* pairs(problem: MatchingProblem, mentees: ReadonlySet<string>, mentors: ReadonlySet<string>): Iterable<Text> {
  const { topics, peers, pins, bans, earlier, together, apart } = problem;
  const left = peers.length > 0 ? "peer" : "mentee";
  const right = peers.length > 0 ? "peer" : "mentor";
  for (const [name, list] of Object.entries({ pins, bans, earlier })) {
    for (const [index, { mentee, mentor }] of list.entries()) {
      yield* known(`${name}[${index}].mentee`, left, mentees, [mentee]);
      yield* known(`${name}[${index}].mentor`, right, mentors, [mentor]);
    }
  }
  yield* pinsOf(problem);
  for (const [index, { mentor, topic }] of pins.entries()) {
    if (topics.length === 0 && topic === undefined) continue;
    const own = topics.filter((each) => each.mentor === mentor).map(({ id }) => id);
    if (topic === undefined || !own.includes(topic)) {
      const expected = { ru: `тема наставника «${mentor}»`, en: `a topic of the mentor «${mentor}»` };
      yield mismatch(`pins[${index}].topic`, expected, topic === undefined ? nothing : `«${topic}»`);
    }
  }
  for (const [name, circles] of Object.entries({ together, apart })) {
    for (const [index, circle] of circles.entries()) yield* known(`${name}[${index}]`, left, mentees, circle);
  }
}

/** A mentee is pinned to as many mentors as she may have, and to nobody twice; a peer to one other. */
function* pinsOf({ pins, peers, mentees }: MatchingProblem): Iterable<Text> {
  const kind = peers.length > 0 ? "peer" : "mentee";
  const limits = new Map(mentees.map(({ id, mentors }) => [id, mentors ?? 1]));
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, { mentee, mentor }] of pins.entries()) {
    for (const id of peers.length > 0 ? [mentee, mentor] : [mentee]) {
      const limit = limits.get(id) ?? 1;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (count > limit || seen.has(`${mentee}\n${mentor}`)) {
        const expected = {
          ru: `не больше ${limit} закреплений у ${kinds[kind].ru}`,
          en: limit === 1 ? `one pin for each ${kind}` : `at most ${limit} pins of different mentors`,
        };
        yield mismatch(`pins[${index}]`, expected, again(id));
      }
    }
    seen.add(`${mentee}\n${mentor}`);
  }
}
