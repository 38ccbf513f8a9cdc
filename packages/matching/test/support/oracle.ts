import { createHash } from "node:crypto";
import type { MatchingProblem, MatchingResult, Mode } from "@nastavnik/matching";
import { tier } from "./brute-force.ts";
import { failsRule } from "./rule-reading.ts";

/**
 * A problem of two sides read from its text alone, and every answer that it allows. Shares nothing with the package but the
 * types: what an answer or an explanation says is derived here once more.
 */
export class Oracle {
  readonly problem: MatchingProblem;
  readonly mode: Mode;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #placeNumbers: ReadonlyMap<string, number>;
  #answers: readonly Answer[] | undefined;

  constructor(problem: MatchingProblem, mode: Mode, seed: string) {
    this.problem = problem;
    this.mode = mode;
    const { mentees, mentors, topics } = problem;
    this.#numbers = drawn(mentees, seed);
    this.#placeNumbers = topics.length > 0 ? drawn(topics, `${seed}:topics`) : drawn(mentors, `${seed}:mentors`);
  }

  get places(): readonly { readonly id: string; readonly mentor: string }[] {
    const { topics, mentors } = this.problem;
    return topics.length > 0 ? topics : mentors.map(({ id }) => ({ id, mentor: id }));
  }

  mentee(id: string) {
    return this.problem.mentees.find((each) => each.id === id)!;
  }

  mentor(id: string) {
    return this.problem.mentors.find((each) => each.id === id)!;
  }

  seats(mentor: string): number {
    const { capacity, taken, pending } = this.mentor(mentor);
    return Math.max(0, capacity - taken - pending);
  }

  limit(place: string): number {
    const topic = this.problem.topics.find(({ id }) => id === place);
    return topic === undefined ? this.seats(place) : topic.capacity;
  }

  pinsOf(mentee: string) {
    return this.problem.pins.filter((pin) => pin.mentee === mentee);
  }

  quota(mentee: string): number {
    return this.mode === "co-mentors" ? (this.mentee(mentee).mentors ?? 1) : 1;
  }

  get isScored(): boolean {
    return this.problem.scores !== undefined;
  }

  /** The higher, the better. */
  score(mentee: string, mentor: string): number {
    const { scores, mentees, mentors, sense } = this.problem;
    const i = mentees.findIndex(({ id }) => id === mentee);
    const j = mentors.findIndex(({ id }) => id === mentor);
    return (sense === "least" ? -1 : 1) * (scores?.[i]?.[j] ?? 0);
  }

  /** What `score` counts: the score, or the place in a list, as something that is the better the higher. */
  gain(mentee: string, mentor: string): number {
    if (this.isScored) return this.score(mentee, mentor);
    const [a, b] = [this.mentee(mentee), this.mentor(mentor)];
    const own = a.ranking === undefined ? 0 : tier(a.ranking, mentor);
    return -(own > 0 ? own : b.ranking === undefined ? 0 : tier(b.ranking, mentee));
  }

  /** Codes of all hard rules that the two fail. */
  failures(mentee: string, mentor: string): string[] {
    const { scores, bans, mentees, mentors, topics, rules, minimumScore } = this.problem;
    const [a, b] = [this.mentee(mentee), this.mentor(mentor)];
    const own = this.places.filter((place) => place.mentor === mentor);
    const score = scores?.[mentees.indexOf(a)]?.[mentors.indexOf(b)];
    const isEarlier = this.problem.earlier.some((pair) => pair.mentee === mentee && pair.mentor === mentor);
    const isEnough = (value: number) =>
      this.problem.sense === "least" ? value <= minimumScore! : value >= minimumScore!;
    return [
      ...((a.person ?? a.id) === (b.person ?? b.id) ? ["same-person"] : []),
      ...(bans.some((ban) => ban.mentee === mentee && ban.mentor === mentor) ? ["banned"] : []),
      ...(a.exclusions?.includes(mentor) ? ["excluded-by-mentee"] : []),
      ...(b.exclusions?.includes(mentee) ? ["excluded-by-mentor"] : []),
      ...(topics.length > 0 && own.length === 0 ? ["no-topic"] : []),
      ...(own.some(({ id }) => tier(a.ranking, id) > 0) || (own.length === 0 && a.ranking === undefined)
        ? []
        : ["not-in-mentee-list"]),
      ...(tier(b.ranking, mentee) > 0 ? [] : ["not-in-mentor-list"]),
      ...(score === null ? ["forbidden-pair"] : []),
      ...rules.filter((rule) => failsRule(rule, a.answers ?? {}, b.answers ?? {}, isEarlier)).map(({ code }) => code),
      ...(minimumScore !== undefined && !isEnough(score ?? 0) ? ["below-minimum-score"] : []),
    ];
  }

  isAcceptable(mentee: string, place: string): boolean {
    const { mentor } = this.places.find(({ id }) => id === place)!;
    return this.failures(mentee, mentor).length === 0 && tier(this.mentee(mentee).ranking, place) > 0;
  }

  /** How much the mentee wants a place: the lower, the more. */
  menteeRank(mentee: string, place: string): number {
    const { ranking } = this.mentee(mentee);
    return ranking === undefined
      ? -this.score(mentee, this.places.find(({ id }) => id === place)!.mentor)
      : tier(ranking, place);
  }

  mentorRank(mentor: string, mentee: string): number {
    const { ranking } = this.mentor(mentor);
    return ranking === undefined ? -this.score(mentee, mentor) : tier(ranking, mentee);
  }

  number(mentee: string): number {
    return this.#numbers.get(mentee)!;
  }

  placeNumber(place: string): number {
    return this.#placeNumbers.get(place)!;
  }

  /** Every set of pairs that keeps the pins, the rules and the seats (and, in `group`, the sizes). */
  get answers(): readonly Answer[] {
    this.#answers ??= this.#all();
    return this.#answers;
  }

  #all(): Answer[] {
    const { problem, places } = this;
    const all: Answer[] = [];
    const load = new Map<string, number>();
    const change = (key: string, by: number) => load.set(key, (load.get(key) ?? 0) + by);
    const current: { mentee: string; mentor: string; place: string }[] = [];
    const put = (mentee: string, place: { id: string; mentor: string }) => {
      current.push({ mentee, mentor: place.mentor, place: place.id });
      change(`m${place.mentor}`, 1);
      change(`p${place.id}`, 1);
    };
    const take = () => {
      const { mentor, place } = current.pop()!;
      change(`m${mentor}`, -1);
      change(`p${place}`, -1);
    };
    for (const { mentee, mentor, topic } of problem.pins) put(mentee, { id: topic ?? mentor, mentor });
    const hasRoom = ({ id, mentor }: { id: string; mentor: string }) =>
      (load.get(`m${mentor}`) ?? 0) < this.seats(mentor) && (load.get(`p${id}`) ?? 0) < this.limit(id);
    const go = (index: number, from: number, left: number) => {
      const mentee = problem.mentees[index];
      if (mentee === undefined) {
        if (this.#keepsSizes(current)) all.push([...current]);
        return;
      }
      const next = problem.mentees[index + 1];
      go(index + 1, 0, next === undefined ? 0 : this.quota(next.id) - this.pinsOf(next.id).length);
      if (left <= 0) return;
      for (let at = from; at < places.length; at++) {
        const place = places[at]!;
        if (this.pinsOf(mentee.id).some(({ mentor }) => mentor === place.mentor)) continue;
        if (!hasRoom(place) || !this.isAcceptable(mentee.id, place.id)) continue;
        put(mentee.id, place);
        go(index, at + 1, left - 1);
        take();
      }
    };
    const [first] = problem.mentees;
    go(0, 0, first === undefined ? 0 : this.quota(first.id) - this.pinsOf(first.id).length);
    return all.filter((answer) => this.#isComplete(answer));
  }

  #keepsSizes(answer: Answer): boolean {
    if (this.mode !== "group") return true;
    return this.problem.mentors.every(({ id, lower }) => {
      const size = answer.filter(({ mentor }) => mentor === id).length;
      return size >= lower || size === 0;
    });
  }

  #isComplete(answer: Answer): boolean {
    if (this.mode !== "coverage" || !this.problem.complete) return true;
    const pinsAt = (mentor: string) => this.problem.pins.filter((pin) => pin.mentor === mentor).length;
    const seats = this.problem.mentors.reduce((sum, { id }) => sum + this.seats(id) - pinsAt(id), 0);
    const [pins, mentees] = [this.problem.pins.length, this.problem.mentees.length];
    return answer.length - pins >= Math.min(mentees - pins, seats);
  }

  closed(answer: Answer): string[] {
    if (this.mode !== "group") return [];
    return this.problem.mentors
      .filter(({ id, lower }) => lower > 0 && answer.every(({ mentor }) => mentor !== id))
      .map(({ id }) => id);
  }

  /** Wishes that an answer leaves unmet. */
  unmet(answer: Answer): { kind: "together" | "apart"; mentees: readonly [string, string] }[] {
    const mentorOf = (id: string) => answer.find(({ mentee }) => mentee === id)?.mentor;
    return (["together", "apart"] as const).flatMap((kind) =>
      this.problem[kind].flatMap((circle) => {
        const ids = [...new Set(circle)];
        return ids.flatMap((a, at) =>
          ids.slice(at + 1).flatMap((b) => {
            const areTogether = mentorOf(a) !== undefined && mentorOf(a) === mentorOf(b);
            return areTogether === (kind === "together") ? [] : [{ kind, mentees: [a, b] as const }];
          }),
        );
      }),
    );
  }

  /** The aims of `coverage` and `group`, the most important first; the higher, the better. */
  worth(answer: Answer): Readonly<Record<string, number>> {
    const sum = (of: (pair: Answer[number]) => number) => answer.reduce((total, pair) => total + of(pair), 0);
    const served = answer.length;
    const waiting = sum(({ mentee }) => this.mentee(mentee).waiting);
    const score = sum(({ mentee, mentor }) => this.gain(mentee, mentor));
    if (this.mode === "group") {
      return { served, waiting, closed: -this.closed(answer).length, wishes: -this.unmet(answer).length, score };
    }
    const load = this.problem.mentors.reduce(
      (total, { id, taken, pending }) =>
        total - (taken + pending + answer.filter(({ mentor }) => mentor === id).length) ** 2,
      0,
    );
    const isByScore = this.problem.objective === "score" && !this.problem.complete;
    return isByScore ? { score, served, waiting, load } : { served, waiting, score, load };
  }

  /**
   * Pairs that would both rather have each other.
   *
   * @param isStrict with ties settled by the lottery numbers of both sides
   */
  blocking(answer: Answer, isStrict: boolean): { mentee: string; place: string }[] {
    const closed = new Set(this.closed(answer));
    const isPin = ({ mentee, mentor }: { mentee: string; mentor: string }) =>
      this.problem.pins.some((pin) => pin.mentee === mentee && pin.mentor === mentor);
    const found: { mentee: string; place: string }[] = [];
    const wants = (mentee: string, a: string, b: string) => {
      const difference = this.menteeRank(mentee, a) - this.menteeRank(mentee, b);
      return difference < 0 || (difference === 0 && isStrict && this.placeNumber(a) < this.placeNumber(b));
    };
    const prefers = (mentor: string, a: string, b: string) => {
      const difference = this.mentorRank(mentor, a) - this.mentorRank(mentor, b);
      return difference < 0 || (difference === 0 && isStrict && this.number(a) < this.number(b));
    };
    for (const { id: mentee } of this.problem.mentees) {
      const own = answer.filter((pair) => pair.mentee === mentee);
      if (own.filter(isPin).length >= this.quota(mentee)) continue;
      for (const { id: place, mentor } of this.places) {
        if (!this.isAcceptable(mentee, place) || closed.has(mentor) || this.limit(place) === 0) continue;
        if (own.some((pair) => pair.place === place || (isPin(pair) && pair.mentor === mentor))) continue;
        const isOpen = own.length < this.quota(mentee);
        if (!isOpen && !own.some((pair) => !isPin(pair) && wants(mentee, place, pair.place))) continue;
        const there = answer.filter((pair) => pair.place === place);
        const all = answer.filter((pair) => pair.mentor === mentor);
        const makesWay = (pairs: Answer) => pairs.some((pair) => !isPin(pair) && prefers(mentor, mentee, pair.mentee));
        const isRoomAtPlace = there.length < this.limit(place);
        const isSwap = this.problem.topics.length > 0 && own.some((pair) => pair.mentor === mentor);
        const isGiven = isRoomAtPlace ? all.length < this.seats(mentor) || isSwap || makesWay(all) : makesWay(there);
        if (isGiven) found.push({ mentee, place });
      }
    }
    return found;
  }

  /** An answer of the package as one of the oracle. */
  answerOf({ pairs }: Pick<MatchingResult, "pairs">): Answer {
    return pairs.map(({ mentee, mentor, topic }) => ({ mentee, mentor, place: topic ?? mentor }));
  }
}

export type Answer = readonly { readonly mentee: string; readonly mentor: string; readonly place: string }[];

/** The lottery by its published rule, with the platform's SHA-256. */
export function drawn(people: readonly { readonly id: string }[], seed: string): ReadonlyMap<string, number> {
  const ids = people.map(({ id }) => id).toSorted(new Intl.Collator("en", { numeric: true }).compare);
  const tickets = ids.map((id, index) => ({
    id,
    ticket: createHash("sha256")
      .update(`${seed}:${index + 1}`)
      .digest("hex"),
  }));
  return new Map(
    tickets.toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1)).map(({ id }, index) => [id, index + 1] as const),
  );
}

/** Positive if `a` is better, aim by aim. */
export function compareWorth(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  for (const aim of Object.keys(a)) if (a[aim] !== b[aim]) return a[aim]! - b[aim]!;
  return 0;
}
