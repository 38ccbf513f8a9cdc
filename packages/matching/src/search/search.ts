import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder } from "../problem/strict-order.ts";
import { compareTuples } from "./compare-tuples.ts";
import { reachableSize } from "./reachable-size.ts";

/** What a search looks for; greater tuples are better, compared from the left. */
export interface SearchGoal {
  /** Only weakly stable answers. */
  readonly isStable: boolean;
  /** Least number of mentees at each place. */
  readonly lower: ArrayLike<number>;
  readonly value: (assignment: Assignment) => readonly number[];
  /**
   * At least the value of every way to go on after mentees `0 … decided − 1`, of whom at most `reachable` others can still be
   * served.
   */
  readonly optimistic: (assignment: Assignment, decided: number, reachable: number) => readonly number[];
}

/** The best answer known so far. */
export interface Incumbent {
  readonly assignment: Assignment;
  readonly value: readonly number[];
}

/** How many more nodes a search may visit; shared between searches, so that their sum is bounded and repeatable. */
export interface Budget {
  nodes: number;
}

/**
 * Goes through all answers, mentee by mentee, and leaves out what cannot become better than the best known, cannot reach a
 * lower size, or has already a blocking pair. Returns the best, or the given incumbent if nothing better exists; if the
 * budget ends at 0, the best so far, without a promise.
 */
export function search(pool: Pool, goal: SearchGoal, budget: Budget, incumbent?: Incumbent): Incumbent | undefined {
  const { start, place, menteeRank, mentorRank, placeFree } = pool;
  const mentees = start.length - 1;
  const places = placeFree.length;
  const order = menteeOrder(pool);
  const later = candidatesLeft(pool);
  const assignment = emptyAssignment(pool);
  const load = new Int32Array(places);
  const worst = new Float64Array(places).fill(-Infinity);
  /** The worst rank that a place may hold, since somebody better would rather be there; the place must then be full. */
  const limit = new Float64Array(places).fill(Infinity);
  let best = incumbent;

  const canStillFit = (decided: number) => {
    for (let j = 0; j < places; j++) {
      const reachable = load[j]! + later[decided * places + j]!;
      if (reachable < goal.lower[j]!) return false;
      if (limit[j]! < Infinity && (worst[j]! > limit[j]! || reachable < placeFree[j]!)) return false;
    }
    return true;
  };
  const decide = (mentee: number, edge: number) => {
    const kept = limit.slice();
    const target = edge < 0 ? -1 : place[edge]!;
    const oldWorst = target < 0 ? 0 : worst[target]!;
    if (goal.isStable) {
      const got = edge < 0 ? Infinity : menteeRank[edge]!;
      for (let other = start[mentee]!; other < start[mentee + 1]!; other++) {
        const wanted = place[other]!;
        if (menteeRank[other]! < got && placeFree[wanted]! > 0) {
          limit[wanted] = Math.min(limit[wanted]!, mentorRank[other]!);
        }
      }
    }
    assignment[mentee] = edge;
    if (target >= 0) {
      load[target]!++;
      worst[target] = Math.max(oldWorst, mentorRank[edge]!);
    }
    visit(mentee + 1);
    if (target >= 0) {
      load[target]!--;
      worst[target] = oldWorst;
    }
    assignment[mentee] = -1;
    limit.set(kept);
  };
  const visit = (mentee: number) => {
    if (budget.nodes <= 0) return;
    budget.nodes--;
    if (!canStillFit(mentee)) return;
    if (best !== undefined) {
      const isHopeless = (reachable: number) =>
        compareTuples(goal.optimistic(assignment, mentee, reachable), best!.value) <= 0;
      // The first bound costs nothing; the second cuts much more, but has to be worked out.
      if (isHopeless(mentees - mentee) || isHopeless(reachableSize(pool, { decided: mentee, load, limit }))) return;
    }
    if (mentee === mentees) {
      best = { assignment: assignment.slice(), value: goal.value(assignment) };
      return;
    }
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      const edge = order[at]!;
      const target = place[edge]!;
      if (load[target]! < placeFree[target]! && mentorRank[edge]! <= limit[target]!) decide(mentee, edge);
    }
    decide(mentee, -1);
  };
  visit(0);
  return best;
}

/** For each number of decided mentees and each place: how many of the undecided could go there. */
function candidatesLeft({ start, place, placeFree }: Pool): Int32Array {
  const places = placeFree.length;
  const mentees = start.length - 1;
  const left = new Int32Array((mentees + 1) * places);
  for (let i = mentees - 1; i >= 0; i--) {
    left.copyWithin(i * places, (i + 1) * places, (i + 2) * places);
    for (let edge = start[i]!; edge < start[i + 1]!; edge++) left[i * places + place[edge]!]!++;
  }
  return left;
}
