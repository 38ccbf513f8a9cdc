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
  readonly #tiers = new Map<Ranking, ReadonlyMap<string, number>>();

  constructor(problem: MatchingProblem) {
    const { mentees, mentors, topics, bans, earlier } = problem;
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
    const [a, b] = [this.#mentees.get(mentee)!, this.#mentors.get(mentor)!];
    const pair = { mentee: a, mentor: b, isEarlier: this.#earlier.has(`${mentee}\n${mentor}`) };
    const { rules, scores, minimumScore, sense } = this.problem;
    const isBarred =
      (a.person !== undefined && a.person === b.person) ||
      this.#bans.has(`${mentee}\n${mentor}`) ||
      a.exclusions?.includes(mentor) === true ||
      b.exclusions?.includes(mentee) === true ||
      scores?.[this.#rows.get(mentee)!]?.[this.#columns.get(mentor)!] === null ||
      rules.some((rule) => !passes(rule, pair));
    if (isBarred || isPinned) return !isBarred;
    const isTooLow =
      minimumScore !== undefined &&
      this.#gain(mentee, mentor, "all") < (sense === "least" ? -minimumScore : minimumScore);
    return !isTooLow && this.menteeRank(mentee, offer) < Infinity && this.mentorRank(mentee, mentor) < Infinity;
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
