import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder, owners } from "../problem/strict-order.ts";

/**
 * A weakly stable answer with at least two thirds of the pairs of the largest one, with ties on both sides (Király 2013,
 * with quotas). Who has been refused by everybody asks once more with precedence among equals; between equal places a
 * mentee asks one with a free seat first, and a mentor lets go of a mentee who has an equal place with a free seat.
 */
export function nearlyLargest(pool: Pool): Assignment {
  const state = new Rounds(pool);
  const queue = Array.from(state.assignment.keys(), (mentee) => mentee).toReversed();
  for (let mentee = queue.pop(); mentee !== undefined; mentee = queue.pop()) {
    const freed = state.ask(mentee);
    if (freed >= 0) queue.push(freed);
  }
  return state.assignment;
}

class Rounds {
  readonly assignment: Assignment;
  readonly #pool: Pool;
  readonly #order: Int32Array;
  readonly #owner: Int32Array;
  readonly #members: number[][];
  readonly #refused: Uint8Array;
  readonly #hasPrecedence: Uint8Array;
  /** Where the tier that a mentee asks now begins in her order. */
  readonly #tier: Int32Array;

  constructor(pool: Pool) {
    this.assignment = emptyAssignment(pool);
    this.#pool = pool;
    this.#order = menteeOrder(pool);
    this.#owner = owners(pool);
    this.#members = pool.placeIds.map(() => []);
    this.#refused = new Uint8Array(pool.place.length);
    this.#hasPrecedence = new Uint8Array(this.assignment.length);
    this.#tier = pool.start.slice(0, -1);
  }

  /** One mentee asks until she is accepted or has asked everybody twice; returns who lost a seat for her, -1 if nobody. */
  ask(mentee: number): number {
    for (;;) {
      const edge = this.#nextEdge(mentee);
      if (edge < 0) {
        if (this.#hasPrecedence[mentee]) return -1;
        this.#startAgain(mentee);
        continue;
      }
      const place = this.#pool.place[edge]!;
      const members = this.#members[place]!;
      if (members.length < this.#pool.placeFree[place]!) {
        members.push(edge);
        this.assignment[mentee] = edge;
        return -1;
      }
      const loser = this.#loser(members, edge);
      if (loser === undefined) {
        this.#refused[edge] = 1;
        continue;
      }
      members[members.indexOf(loser.edge)] = edge;
      this.assignment[mentee] = edge;
      const freed = this.#owner[loser.edge]!;
      this.assignment[freed] = -1;
      // Who can still go to an equal free place was not refused here, and may come back.
      if (!loser.isUncertain) this.#refused[loser.edge] = 1;
      return freed;
    }
  }

  #startAgain(mentee: number): void {
    const { start } = this.#pool;
    this.#hasPrecedence[mentee] = 1;
    this.#tier[mentee] = start[mentee]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) this.#refused[edge] = 0;
  }

  /** The best edge not refused, within a tier the one with a free seat; -1 if everybody refused. */
  #nextEdge(mentee: number): number {
    const { start, menteeRank } = this.#pool;
    const end = start[mentee + 1]!;
    while (this.#tier[mentee]! < end) {
      const from = this.#tier[mentee]!;
      const rank = menteeRank[this.#order[from]!]!;
      let found = -1;
      let position = from;
      for (; position < end && menteeRank[this.#order[position]!] === rank; position++) {
        const edge = this.#order[position]!;
        if (this.#refused[edge]) continue;
        if (this.#isFree(edge)) return edge;
        if (found < 0) found = edge;
      }
      if (found >= 0) return found;
      this.#tier[mentee] = position;
    }
    return -1;
  }

  #isFree(edge: number): boolean {
    const place = this.#pool.place[edge]!;
    return this.#members[place]!.length < this.#pool.placeFree[place]!;
  }

  /** Whether the holder of a seat could go to another place that she wants as much and that has a free seat. */
  #isUncertain(held: number): boolean {
    const { start, menteeRank } = this.#pool;
    const mentee = this.#owner[held]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      if (edge !== held && menteeRank[edge] === menteeRank[held] && !this.#refused[edge] && this.#isFree(edge))
        return true;
    }
    return false;
  }

  #loser(
    members: readonly number[],
    edge: number,
  ): { readonly edge: number; readonly isUncertain: boolean } | undefined {
    if (members.length === 0) return undefined;
    const least = (edges: readonly number[]) => edges.reduce((a, b) => (this.#compare(a, b) >= 0 ? a : b));
    const uncertain = members.filter((held) => this.#isUncertain(held));
    if (uncertain.length > 0) return { edge: least(uncertain), isUncertain: true };
    const worst = least(members);
    return this.#isWantedMore(edge, worst) ? { edge: worst, isUncertain: false } : undefined;
  }

  #isWantedMore(edge: number, held: number): boolean {
    const { mentorRank } = this.#pool;
    if (mentorRank[edge] !== mentorRank[held]) return mentorRank[edge]! < mentorRank[held]!;
    return this.#hasPrecedence[this.#owner[edge]!]! > this.#hasPrecedence[this.#owner[held]!]!;
  }

  /** Positive if `a` is wanted less than `b`: by rank, then without precedence, then by the lottery. */
  #compare(a: number, b: number): number {
    const { mentorRank, lottery } = this.#pool;
    const left = this.#owner[a]!;
    const right = this.#owner[b]!;
    return (
      mentorRank[a]! - mentorRank[b]! ||
      this.#hasPrecedence[right]! - this.#hasPrecedence[left]! ||
      lottery[left]! - lottery[right]!
    );
  }
}
