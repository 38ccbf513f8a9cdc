import type { MatchingProblem, Mentee, Mentor, Ranking, Topic } from "../problem/matching-problem.ts";
import { passes } from "../rule/passes.ts";
import { valueOf } from "../rule/value-of.ts";

/** A problem read once more, straight from its text, for the checker alone: the solvers' preparations are not used. */
export class Facts {
  readonly problem: MatchingProblem;
  readonly offers: readonly string[];
  readonly #mentors: ReadonlyMap<string, Mentor>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #mentees: ReadonlyMap<string, Mentee>;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #bans: ReadonlySet<string>;
  readonly #earlier: ReadonlySet<string>;
  readonly #pins: ReadonlySet<string>;
  readonly #pinCounts = {
    mentee: new Map<string, number>(),
    mentor: new Map<string, number>(),
    topic: new Map<string, number>(),
  };
  readonly #offering: ReadonlySet<string>;
  readonly #tiers = new Map<Ranking, ReadonlyMap<string, number>>();

  constructor(problem: MatchingProblem) {
    const { mentees, mentors, topics, bans, earlier, pins } = problem;
    const key = (pair: { readonly mentee: string; readonly mentor: string }) => `${pair.mentee}\n${pair.mentor}`;
    this.problem = problem;
    this.offers = (topics.length > 0 ? topics : mentors).map(({ id }) => id);
    this.#mentors = new Map(mentors.map((mentor) => [mentor.id, mentor]));
    this.#topics = new Map(topics.map((topic) => [topic.id, topic]));
    this.#mentees = new Map(mentees.map((mentee) => [mentee.id, mentee]));
    this.#rows = new Map(mentees.map(({ id }, row) => [id, row]));
    this.#columns = new Map(mentors.map(({ id }, column) => [id, column]));
    this.#bans = new Set(bans.map(key));
    this.#earlier = new Set(earlier.map(key));
    this.#pins = new Set(pins.map(key));
    this.#offering = new Set(topics.map(({ mentor }) => mentor));
    for (const pin of pins) {
      for (const side of ["mentee", "mentor", "topic"] as const) {
        const id = pin[side];
        if (id !== undefined) this.#pinCounts[side].set(id, (this.#pinCounts[side].get(id) ?? 0) + 1);
      }
    }
  }

  mentorOf(offer: string): string {
    return this.#topics.get(offer)?.mentor ?? offer;
  }

  /** Seats of a mentor before pins. */
  seats(mentor: string): number {
    const { capacity, taken, pending } = this.#mentors.get(mentor)!;
    return Math.max(0, capacity - taken - pending);
  }

  limit(offer: string): number {
    return this.#topics.get(offer)?.capacity ?? this.seats(offer);
  }

  /** Offers that a mentee could accept at all: those of her list, or all. */
  offersTo(mentee: string): readonly string[] {
    return this.#mentees.get(mentee)!.ranking?.flat() ?? this.offers;
  }

  /** The lower, the more the mentee wants it. */
  menteeRank(mentee: string, offer: string): number {
    const { ranking } = this.#mentees.get(mentee)!;
    return ranking === undefined
      ? -this.#gain(mentee, this.mentorOf(offer), "mentee")
      : (this.#tier(ranking, offer) ?? Infinity);
  }

  /** The lower, the more the mentor wants her. */
  mentorRank(mentee: string, mentor: string): number {
    const { ranking } = this.#mentors.get(mentor)!;
    return ranking === undefined ? -this.#gain(mentee, mentor, "mentor") : (this.#tier(ranking, mentee) ?? Infinity);
  }

  /** What `coverage` counts for a pair, costs and ranks as negative numbers. */
  gain(mentee: string, mentor: string): number {
    const { scores, criteria } = this.problem;
    if (scores !== undefined || criteria.length > 0) return this.#gain(mentee, mentor, "all");
    const lists = [this.#mentees.get(mentee)!.ranking, this.#mentors.get(mentor)!.ranking];
    const tiers = [lists[0] && this.#tier(lists[0], mentor), lists[1] && this.#tier(lists[1], mentee)];
    return -(tiers[0] ?? tiers[1] ?? 0);
  }

  /** Whether every hard rule allows the pair; lists and the minimum score count unless it was pinned by hand. */
  isAllowed(mentee: string, offer: string, isPinned = false): boolean {
    const mentor = this.mentorOf(offer);
    if (this.barred(mentee, mentor).next().done !== true) return false;
    if (isPinned) return true;
    const { minimumScore, sense } = this.problem;
    const isTooLow =
      minimumScore !== undefined &&
      this.#gain(mentee, mentor, "all") < (sense === "least" ? -minimumScore : minimumScore);
    return !isTooLow && this.menteeRank(mentee, offer) < Infinity && this.mentorRank(mentee, mentor) < Infinity;
  }

  /** Codes of the hard rules that forbid two people to each other, lists and the minimum score aside. */
  *barred(mentee: string, mentor: string): Generator<string, void> {
    const [a, b] = [this.#mentees.get(mentee)!, this.#mentors.get(mentor)!];
    const pair = { mentee: a, mentor: b, isEarlier: this.#earlier.has(`${mentee}\n${mentor}`) };
    const { rules, scores, topics } = this.problem;
    if ((a.person ?? a.id) === (b.person ?? b.id)) yield "same-person";
    if (this.#bans.has(`${mentee}\n${mentor}`)) yield "banned";
    if (a.exclusions?.includes(mentor)) yield "excluded-by-mentee";
    if (b.exclusions?.includes(mentee)) yield "excluded-by-mentor";
    if (topics.length > 0 && !this.#offering.has(mentor)) yield "no-topic";
    if (scores?.[this.#rows.get(mentee)!]?.[this.#columns.get(mentor)!] === null) yield "forbidden-pair";
    for (const rule of rules) if (!passes(rule, pair)) yield rule.code;
  }

  /** Codes of all hard rules that forbid two people to each other. */
  failures(mentee: string, mentor: string): readonly string[] {
    const { minimumScore, sense } = this.problem;
    const isListed = this.offersOf(mentor).some((offer) => this.menteeRank(mentee, offer) < Infinity);
    const isTooLow =
      minimumScore !== undefined &&
      this.#gain(mentee, mentor, "all") < (sense === "least" ? -minimumScore : minimumScore);
    return [
      ...this.barred(mentee, mentor),
      ...(this.#mentees.get(mentee)!.ranking === undefined || isListed ? [] : ["not-in-mentee-list"]),
      ...(this.mentorRank(mentee, mentor) < Infinity ? [] : ["not-in-mentor-list"]),
      ...(isTooLow ? ["below-minimum-score"] : []),
    ];
  }

  /** What a mentor offers: topics, or a place with that mentor. */
  offersOf(mentor: string): readonly string[] {
    const { topics } = this.problem;
    return topics.length > 0 ? topics.filter((topic) => topic.mentor === mentor).map(({ id }) => id) : [mentor];
  }

  /** What a pair adds to the total as the input counts it: score, cost, or the place in a list. */
  worth(mentee: string, mentor: string): number {
    const { scores, criteria, sense } = this.problem;
    if (scores !== undefined || criteria.length > 0) return (sense === "least" ? -1 : 1) * this.gain(mentee, mentor);
    return -this.gain(mentee, mentor);
  }

  hasMentee(id: string): boolean {
    return this.#mentees.has(id);
  }

  hasMentor(id: string): boolean {
    return this.#mentors.has(id);
  }

  hasTopic(id: string, mentor: string): boolean {
    return this.#topics.get(id)?.mentor === mentor;
  }

  /** How many mentors a mentee may have. */
  quota(mentee: string, mode: string): number {
    return mode === "co-mentors" ? (this.#mentees.get(mentee)!.mentors ?? 1) : 1;
  }

  isPinned(mentee: string, mentor: string): boolean {
    return this.#pins.has(`${mentee}\n${mentor}`);
  }

  /** How many pins a mentee, a mentor or a topic stands in. */
  pins(side: "mentee" | "mentor" | "topic", id: string): number {
    return this.#pinCounts[side].get(id) ?? 0;
  }

  /** Seats of a mentor that the pins leave. */
  free(mentor: string): number {
    return Math.max(0, this.seats(mentor) - this.pins("mentor", mentor));
  }

  #gain(mentee: string, mentor: string, side: "mentee" | "mentor" | "all"): number {
    const { scores, criteria, sense } = this.problem;
    const given = scores?.[this.#rows.get(mentee)!]?.[this.#columns.get(mentor)!] ?? 0;
    const pair = {
      mentee: this.#mentees.get(mentee)!,
      mentor: this.#mentors.get(mentor)!,
      isEarlier: this.#earlier.has(`${mentee}\n${mentor}`),
    };
    const soft = criteria
      .filter((each) => side === "all" || each.for === "both" || each.for === side)
      .reduce((sum, each) => sum + each.weight * valueOf(each, pair), 0);
    return (sense === "least" ? -1 : 1) * (given + soft);
  }

  #tier(ranking: Ranking, id: string): number | undefined {
    let tiers = this.#tiers.get(ranking);
    if (tiers === undefined) {
      tiers = new Map(ranking.flatMap((entry, index) => [entry].flat().map((each) => [each, index + 1] as const)));
      this.#tiers.set(ranking, tiers);
    }
    return tiers.get(id);
  }
}
