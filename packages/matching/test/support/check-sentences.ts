/* oxlint-disable vitest/no-standalone-expect -- called from tests alone */
import {
  explain,
  obstacleText,
  priceOfStability,
  ruleEffects,
  type MatchingProblem,
  type MatchingResult,
  type Obstacle,
} from "@nastavnik/matching";
import { expect } from "vitest";
import { compareWorth, Oracle, type Answer } from "./oracle.ts";
import { relaxed } from "./relaxations.ts";

/** Everything that is said about an answer of two sides, derived from the problem once more. */
export class Sentences {
  readonly problem: MatchingProblem;
  readonly result: MatchingResult;
  readonly oracle: Oracle;
  readonly answer: Answer;
  readonly isDrawn: boolean;
  readonly isStable: boolean;

  constructor(problem: MatchingProblem, result: MatchingResult) {
    this.problem = problem;
    this.result = result;
    this.oracle = new Oracle(problem, result.mode, result.seed);
    this.answer = this.oracle.answerOf(result);
    const { proof } = result;
    this.isDrawn = ["stable", "topics", "co-mentors"].includes(result.mode);
    this.isStable = proof.kind === "no-blocking-pair" || (proof.kind === "sizes" && proof.isStable);
  }

  /** Every statement there is. */
  check(): void {
    this.#result();
    this.#proof();
    this.#pairs();
    this.#unmatched();
    this.#price();
    this.#effects();
  }

  #result(): void {
    const { result, oracle, answer, problem } = this;
    const solved = result.status === "solved";
    expect(result.closed).toEqual(solved ? oracle.closed(answer) : []);
    const key = ({ kind, mentees }: { kind: string; mentees: readonly string[] }) =>
      `${kind} ${mentees.toSorted().join(" ")}`;
    const wishes = ["group", "coverage", "stable", "stable-max", "topics"].includes(result.mode)
      ? oracle.unmet(answer)
      : [];
    expect(result.unmetWishes.map(key).toSorted()).toEqual(wishes.map(key).toSorted());
    expect(result.lottery.map(({ id, number }) => [id, number])).toEqual(
      problem.mentees.map(({ id }) => [id, oracle.number(id)]),
    );
    if (!solved) return;
    const isCounted = oracle.isScored || result.mode === "coverage";
    const sign = oracle.isScored && problem.sense === "most" ? 1 : -1;
    const total = answer.reduce((sum, { mentee, mentor }) => sum + sign * oracle.gain(mentee, mentor), 0);
    expect(result.total === undefined ? undefined : result.total + 0).toBe(isCounted ? total + 0 : undefined);
    const blocking = oracle.blocking(answer, false).map(({ mentee, place }) => `${mentee} ${place}`);
    expect(result.blockingPairs.map(({ mentee, mentor, topic }) => `${mentee} ${topic ?? mentor}`).toSorted()).toEqual(
      blocking.toSorted(),
    );
    expect(result.stable).toBe(blocking.length === 0);
  }

  #proof(): void {
    const { result, oracle, answer } = this;
    const { proof } = result;
    const sizes = (answers: readonly Answer[]) => Math.max(...answers.map((each) => each.length));
    if (proof.kind === "no-blocking-pair" && proof.guarantee.startsWith("best")) {
      const stable = oracle.answers.filter((each) => oracle.blocking(each, true).length === 0);
      for (const other of stable) this.#noBetter(other, proof.guarantee === "best-for-mentees");
    } else if (proof.kind === "no-blocking-pair") {
      expect(proof.upperBound).toBe(sizes(oracle.answers));
      const largest = sizes(oracle.answers.filter((each) => oracle.blocking(each, false).length === 0));
      if (proof.guarantee === "largest") expect(answer).toHaveLength(largest);
      else expect(3 * answer.length).toBeGreaterThanOrEqual(2 * largest);
    } else if (proof.kind === "dual-values" || (proof.kind === "sizes" && proof.guarantee === "optimal")) {
      expect(compareWorth(this.#best(oracle.answers), oracle.worth(answer))).toBe(0);
    } else if (proof.kind !== "sizes") {
      expect(result.status).toBe("infeasible");
      this.#impossible();
    }
  }

  /** In an answer that is stable with this lottery nobody of the favoured side is better off, place by place. */
  #noBetter(other: Answer, isForMentees: boolean): void {
    const { oracle, problem } = this;
    const people = isForMentees ? problem.mentees : problem.mentors;
    for (const { id } of people) {
      const order = (each: Answer) =>
        each
          .filter(({ mentee, mentor }) => (isForMentees ? mentee : mentor) === id)
          .filter(({ mentee, mentor }) => !oracle.pinsOf(mentee).some((pin) => pin.mentor === mentor))
          .map(({ mentee, place }) =>
            isForMentees
              ? [oracle.menteeRank(id, place), oracle.placeNumber(place)]
              : [oracle.mentorRank(id, mentee), oracle.number(mentee)],
          )
          .toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
      const [own, theirs] = [order(this.answer), order(other)];
      expect(own).toHaveLength(theirs.length);
      for (const [at, [rank, number]] of own.entries()) {
        const [otherRank, otherNumber] = theirs[at]!;
        expect(rank! < otherRank! || (rank === otherRank && number! <= otherNumber!)).toBe(true);
      }
    }
  }

  #impossible(): void {
    const { result, oracle, problem } = this;
    const { proof } = result;
    if (proof.kind !== "contradiction") {
      expect(oracle.answers).toEqual([]);
      return;
    }
    expect(proof.conflicts.length).toBeGreaterThan(0);
    for (const { code, mentee, mentor } of proof.conflicts) {
      const pins = problem.pins.filter((pin) => pin.mentor === mentor);
      if (code === "capacity-exceeded") expect(pins.length).toBeGreaterThan(oracle.seats(mentor!));
      else if (code === "topic-limit-exceeded") {
        const over = problem.topics.filter(
          (topic) => topic.mentor === mentor && pins.filter((pin) => pin.topic === topic.id).length > topic.capacity,
        );
        expect(over).not.toEqual([]);
      } else if (code === "below-lower-size") {
        expect(pins).not.toEqual([]);
        expect(oracle.answers).toEqual([]);
      } else {
        expect(pins.some((pin) => pin.mentee === mentee)).toBe(true);
        expect(oracle.failures(mentee!, mentor!)).toContain(code);
      }
    }
  }

  #best(answers: readonly Answer[]): Readonly<Record<string, number>> {
    const isStable = this.result.proof.kind === "sizes" && this.result.proof.isStable;
    return answers
      .filter((each) => !isStable || this.oracle.blocking(each, false).length === 0)
      .map((each) => this.oracle.worth(each))
      .reduce((a, b) => (compareWorth(b, a) > 0 ? b : a));
  }

  #pairs(): void {
    const { why, whyNot } = explain(this.problem, this.result);
    const { oracle, answer, problem, result } = this;
    for (const { id: mentee } of problem.mentees) {
      for (const { id: mentor } of problem.mentors) {
        const said = why(mentee, mentor);
        const isPaired = answer.some((pair) => pair.mentee === mentee && pair.mentor === mentor);
        expect(said.isPaired).toBe(isPaired);
        expect(said.isPinned).toBe(isPaired && oracle.pinsOf(mentee).some((pin) => pin.mentor === mentor));
        const failed = said.rules.filter(({ passed }) => !passed).map(({ code }) => code);
        expect(failed.toSorted()).toEqual(oracle.failures(mentee, mentor).toSorted());
        expect(said.obstacles).toEqual(whyNot(mentee, mentor));
        expect(said.obstacles.length > 0).toBe(!isPaired);
        for (const obstacle of said.obstacles) this.#obstacle(mentee, mentor, obstacle);
        expect(said.score).toBe(
          oracle.isScored ? (problem.sense === "least" ? -1 : 1) * oracle.score(mentee, mentor) + 0 : undefined,
        );
        this.#ranks(mentee, mentor, said);
        for (const alternative of said.alternatives) {
          expect(alternative.mentor).not.toBe(mentor);
          expect(answer).not.toContainEqual(expect.objectContaining({ mentee, mentor: alternative.mentor }));
          for (const obstacle of alternative.blockedBy) this.#obstacle(mentee, alternative.mentor, obstacle);
          expect(alternative.blockedBy).not.toEqual([]);
        }
        if (result.status !== "solved") return;
      }
    }
  }

  #ranks(
    mentee: string,
    mentor: string,
    said: { readonly topic?: string; readonly rankForMentee?: number; readonly rankForMentor?: number },
  ): void {
    const { oracle, problem } = this;
    const places = oracle.places.filter(({ id }) => oracle.isAcceptable(mentee, id));
    const own = places.filter((place) => place.mentor === mentor);
    expect(said.rankForMentee !== undefined).toBe(own.some(({ id }) => said.topic === undefined || id === said.topic));
    if (said.rankForMentee === undefined) return;
    const place = said.topic ?? mentor;
    const better = places.filter(({ id }) => oracle.menteeRank(mentee, id) < oracle.menteeRank(mentee, place));
    const isListed = oracle.mentee(mentee).ranking !== undefined;
    expect(said.rankForMentee).toBe(isListed ? oracle.menteeRank(mentee, place) : better.length + 1);
    const rivals = problem.mentees.filter(
      ({ id }) =>
        oracle.places.some((each) => each.mentor === mentor && oracle.isAcceptable(id, each.id)) &&
        oracle.mentorRank(mentor, id) < oracle.mentorRank(mentor, mentee),
    );
    const isRanking = oracle.mentor(mentor).ranking !== undefined;
    expect(said.rankForMentor).toBe(isRanking ? oracle.mentorRank(mentor, mentee) : rivals.length + 1);
  }

  #obstacle(mentee: string, mentor: string, obstacle: Obstacle): void {
    const { oracle, answer, result } = this;
    const text = obstacleText(obstacle);
    expect(text.ru).not.toBe("");
    expect(text.en).not.toBe("");
    const topic = "topic" in obstacle ? obstacle.topic : undefined;
    const place = topic ?? mentor;
    const own = answer.filter((pair) => pair.mentee === mentee);
    switch (obstacle.kind) {
      case "rule":
        expect(oracle.failures(mentee, mentor)).toContain(obstacle.code);
        return;
      case "no-capacity":
        expect(oracle.seats(mentor) === 0 || oracle.limit(place) === 0).toBe(true);
        return;
      case "group-closed":
        expect(oracle.closed(answer)).toContain(mentor);
        return;
      case "pinned-elsewhere":
        expect(obstacle.who).toBe(mentee);
        expect(oracle.pinsOf(mentee)).toHaveLength(oracle.quota(mentee));
        return;
      case "has-preferred": {
        const kept = own.find((pair) => pair.mentor === obstacle.preferred)!;
        const difference = oracle.menteeRank(mentee, kept.place) - oracle.menteeRank(mentee, place);
        expect(obstacle.who).toBe(mentee);
        expect(own).toHaveLength(oracle.quota(mentee));
        expect(obstacle.isTie ? difference === 0 : difference < 0).toBe(true);
        if (obstacle.isTie && this.isDrawn) {
          expect(oracle.placeNumber(kept.place)).toBeLessThan(oracle.placeNumber(place));
        }
        return;
      }
      case "full":
        this.#holders(mentee, mentor, obstacle);
        return;
      case "lower-total":
        this.#lowerTotal(mentee, mentor, obstacle);
        return;
      case "impossible":
        expect(
          oracle.answers.some((each) => each.some((pair) => pair.mentee === mentee && pair.mentor === mentor)),
        ).toBe(false);
        return;
      case "no-answer":
        expect(result.status).not.toBe("solved");
    }
  }

  #holders(mentee: string, mentor: string, obstacle: Extract<Obstacle, { kind: "full" }>): void {
    const { oracle, answer } = this;
    const { by, byLottery, equals, pinned, topic } = obstacle;
    const isFullTopic =
      topic !== undefined && answer.filter((pair) => pair.place === topic).length >= oracle.limit(topic);
    const there = answer.filter((pair) => (isFullTopic ? pair.place === topic : pair.mentor === mentor));
    expect([...by, ...byLottery, ...equals, ...pinned].toSorted()).toEqual(there.map((pair) => pair.mentee).toSorted());
    expect(there.length).toBeGreaterThan(0);
    expect(there).toHaveLength(isFullTopic ? oracle.limit(topic) : oracle.seats(mentor));
    const difference = (other: string) => oracle.mentorRank(mentor, other) - oracle.mentorRank(mentor, mentee);
    const isPinned = (other: string) => oracle.pinsOf(other).some((pin) => pin.mentor === mentor);
    for (const other of pinned) expect(isPinned(other)).toBe(true);
    for (const other of by) {
      expect(isPinned(other)).toBe(false);
      if (this.isStable) expect(difference(other)).toBeLessThan(0);
    }
    for (const other of byLottery) {
      expect(this.isDrawn && difference(other) === 0 && oracle.number(other) < oracle.number(mentee)).toBe(true);
    }
    for (const other of equals) expect(!this.isDrawn && this.isStable && difference(other) === 0).toBe(true);
  }

  #lowerTotal(mentee: string, mentor: string, obstacle: Extract<Obstacle, { kind: "lower-total" }>): void {
    const { oracle } = this;
    const holding = oracle.answers.filter((each) =>
      each.some((pair) => pair.mentee === mentee && pair.mentor === mentor),
    );
    const [have, would] = [oracle.worth(this.answer), this.#best(holding)];
    expect(obstacle.isProved).toBe(true);
    const losses = Object.fromEntries(Object.keys(have).map((aim) => [aim, have[aim]! - would[aim]!]));
    expect(obstacle).toMatchObject(losses);
    expect(obstacle.aim).toBe(Object.keys(losses).find((aim) => losses[aim] !== 0) ?? "none");
    if (obstacle.aim !== "none") expect(losses[obstacle.aim]).toBeGreaterThan(0);
    expect(obstacle.measure).toBe(!oracle.isScored ? "rank" : this.problem.sense === "least" ? "cost" : "score");
  }

  #unmatched(): void {
    const { oracle, result, problem, answer } = this;
    const { whyUnmatched } = explain(problem, result);
    const served = new Set(answer.map(({ mentee }) => mentee));
    expect(result.unmatched.map(({ id }) => id)).toEqual(
      problem.mentees.map(({ id }) => id).filter((id) => !served.has(id)),
    );
    for (const { id, reason } of result.unmatched) {
      const said = whyUnmatched(id);
      expect(said.reason).toBe(reason);
      const failures = problem.mentors.map((mentor) => oracle.failures(id, mentor.id));
      const counts: Record<string, number> = {};
      for (const code of failures.flatMap((codes) => [...new Set(codes)])) counts[code] = (counts[code] ?? 0) + 1;
      expect(said.rules).toEqual(counts);
      expect(said.acceptable).toBe(failures.filter((codes) => codes.length === 0).length);
      const seats = problem.mentors.reduce((sum, mentor) => sum + oracle.seats(mentor.id), 0);
      expect(said.seatsPerMentee).toBe(seats / problem.mentees.length);
      expect({ id, reason, isTrue: this.#isReason(id, reason, failures) }).toEqual({ id, reason, isTrue: true });
    }
  }

  #isReason(mentee: string, reason: string, failures: readonly string[][]): boolean {
    const { oracle, answer, result } = this;
    const acceptable = oracle.places.filter(({ id }) => oracle.isAcceptable(mentee, id));
    const seated = acceptable.filter(({ id, mentor }) => oracle.seats(mentor) > 0 && oracle.limit(id) > 0);
    const closed = new Set(oracle.closed(answer));
    const open = seated.filter(({ mentor }) => !closed.has(mentor));
    const isFull = ({ id, mentor }: { id: string; mentor: string }) =>
      answer.filter((pair) => pair.mentor === mentor).length >= oracle.seats(mentor) ||
      answer.filter((pair) => pair.place === id).length >= oracle.limit(id);
    const isOwn = (code: string) => code === "excluded-by-mentee" || code === "not-in-mentee-list";
    const isTheirs = (code: string) => code === "excluded-by-mentor" || code === "not-in-mentor-list";
    const wanted = failures.filter((codes) => !codes.some(isOwn));
    switch (reason) {
      case "infeasible":
        return result.status === "infeasible";
      case "excluded-by-self":
        return wanted.length === 0 && failures.length > 0;
      case "excluded-by-mentors":
        return wanted.length > 0 && wanted.every((codes) => codes.some(isTheirs));
      case "no-topic":
      case "below-minimum-score":
        return (
          acceptable.length === 0 &&
          failures.some((codes) => codes.length > 0 && codes.every((code) => code === reason))
        );
      case "no-acceptable-mentor":
        return failures.every((codes) => codes.length > 0);
      case "no-capacity":
        return acceptable.length > 0 && seated.length === 0;
      case "group-closed":
        return seated.length > 0 && open.length === 0;
      case "full-or-closed":
        return open.length < seated.length && open.length > 0 && open.every(isFull);
      case "all-acceptable-full":
        return seated.length > 0 && open.length === seated.length && open.every(isFull);
      case "lower-total": {
        // One more pair beside those that are there, on a seat that is free.
        const free = open.filter((place) => !isFull(place));
        const more = free.map(({ id, mentor }) => [...answer, { mentee, mentor, place: id }]);
        return more.length > 0 && more.every((each) => compareWorth(oracle.worth(each), oracle.worth(answer)) < 0);
      }
      default: {
        // A rule about the mentee alone.
        const rule = this.problem.rules.find(({ code }) => code === reason);
        const isPersonal = rule?.kind === "person" && rule.of === "mentee";
        return isPersonal && failures.every((codes) => codes.includes(reason));
      }
    }
  }

  #price(): void {
    const { problem, result } = this;
    if (result.mode !== "stable" && result.mode !== "stable-max") return;
    const price = priceOfStability(problem, { mode: result.mode, seed: result.seed });
    expect(price.ok).toBe(result.status === "solved");
    if (!price.ok) return;
    const free = { ...problem, objective: "served" as const, complete: false };
    const oracle = new Oracle(free, "coverage", result.seed);
    expect(price.coverage.pairs).toHaveLength(Math.max(...oracle.answers.map((each) => each.length)));
    expect(price.served).toBe(price.coverage.pairs.length - price.stable.pairs.length);
    expect(price.served).toBeGreaterThanOrEqual(0);
    const rank = (mentee: string, each: MatchingResult) => {
      const pair = each.pairs.find((one) => one.mentee === mentee);
      return pair === undefined ? Infinity : oracle.menteeRank(mentee, pair.mentor);
    };
    const better = (a: MatchingResult, b: MatchingResult) =>
      problem.mentees.map(({ id }) => id).filter((id) => oracle.pinsOf(id).length === 0 && rank(id, a) < rank(id, b));
    expect(price.gain.map(({ id }) => id)).toEqual(better(price.coverage, price.stable));
    expect(price.lose.map(({ id }) => id)).toEqual(better(price.stable, price.coverage));
  }

  #effects(): void {
    const { problem, result, answer } = this;
    const now = new Set(answer.map(({ mentee }) => mentee));
    for (const { code, served, gain, lose } of ruleEffects(problem, result)) {
      expect(served).toBe(gain.length - lose.length);
      expect(gain.filter((id) => now.has(id))).toEqual([]);
      expect(lose.filter((id) => !now.has(id))).toEqual([]);
      const oracle = new Oracle(relaxed(problem, code), result.mode, result.seed);
      expect({ code, served: now.size + served }).toEqual({ code, served: this.#servedIn(oracle) });
    }
  }

  /** How many mentees the mode serves in another problem. */
  #servedIn(oracle: Oracle): number {
    const { problem, mode } = oracle;
    const isBroken = problem.pins.some(({ mentee, mentor }) => {
      const lists = ["not-in-mentee-list", "not-in-mentor-list", "below-minimum-score"];
      return oracle.failures(mentee, mentor).some((code) => !lists.includes(code));
    });
    const count = (key: "mentor" | "topic", id: string) => problem.pins.filter((pin) => pin[key] === id).length;
    const isOver =
      problem.mentors.some(({ id }) => count("mentor", id) > oracle.seats(id)) ||
      problem.topics.some(({ id, capacity }) => count("topic", id) > capacity);
    if (isBroken || isOver || oracle.answers.length === 0) return 0;
    const people = (answer: Answer) => new Set(answer.map(({ mentee }) => mentee)).size;
    const drawn = oracle.answers.filter((each) => oracle.blocking(each, true).length === 0);
    const stable = oracle.answers.filter((each) => oracle.blocking(each, false).length === 0);
    switch (mode) {
      case "stable":
      case "topics":
      case "co-mentors":
        return people(drawn[0]!);
      case "stable-max":
        return Math.max(...stable.map(people));
      case "group": {
        const isTwoSided = [problem.mentees, problem.mentors].every((side) =>
          side.some(({ ranking }) => ranking !== undefined),
        );
        return Math.max(...(isTwoSided && stable.length > 0 ? stable : oracle.answers).map(people));
      }
      case "coverage":
      case "peers":
        break;
    }
    const worths = oracle.answers.map((each) => oracle.worth(each));
    return worths.reduce((a, b) => (compareWorth(b, a) > 0 ? b : a))["served"]!;
  }
}
