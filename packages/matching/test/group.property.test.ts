import { solve, type MatchingProblem } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, isStable, maximum, reading, served, type Places } from "./support/brute-force.ts";
import { grouped, placesOf, scored, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const sizeOf = (placed: Places, group: number) => placed.filter((place) => place === group).length;

/** Closed groups; nothing if a group is between closed and its lower size. */
function closedOf(problem: MatchingProblem, placed: Places): number[] | undefined {
  const closed: number[] = [];
  for (const [group, { lower }] of problem.mentors.entries()) {
    const size = sizeOf(placed, group);
    if (size >= lower) continue;
    if (size > 0) return undefined;
    closed.push(group);
  }
  return closed;
}

/** Served, waiting, few closed, wishes met, gain; rank sums count where both sides have lists. */
function value(problem: MatchingProblem, placed: Places): readonly number[] {
  const { gain, menteeRank } = reading(problem);
  const index = new Map(problem.mentees.map(({ id }, i) => [id, i]));
  const areTogether = (a: string, b: string) =>
    placed[index.get(a)!]! >= 0 && placed[index.get(a)!] === placed[index.get(b)!];
  const met = (circles: readonly (readonly string[])[], wanted: boolean) =>
    circles
      .flatMap((circle) => circle.flatMap((a, i) => circle.slice(i + 1).map((b) => areTogether(a, b) === wanted)))
      .filter(Boolean).length;
  const isScored = problem.scores !== undefined;
  let waiting = 0;
  let total = 0;
  for (const [mentee, place] of placed.entries()) {
    if (place < 0) continue;
    waiting += problem.mentees[mentee]!.waiting;
    total += isScored ? gain(mentee, place) : -menteeRank(mentee, place);
  }
  return [
    served(placed),
    waiting,
    -closedOf(problem, placed)!.length,
    met(problem.together, true) + met(problem.apart, false),
    total,
  ];
}

test("group over scores respects sizes and is the best by its aims", () => {
  fc.assert(
    fc.property(grouped(scored({ mentors: 3 })), (problem) => {
      const result = solve(problem, { mode: "group" });
      const placed = placesOf(problem, result);
      const all = allPlacings(problem).filter((each) => closedOf(problem, each) !== undefined);
      expect(all).toContainEqual(placed);
      expect(value(problem, placed)).toEqual(maximum(all.map((each) => value(problem, each))));
      expect(result.proof).toMatchObject({ kind: "sizes", guarantee: "optimal" });
    }),
    { numRuns: runs(1500) },
  );
});

test("group over lists of both sides is the best of the answers that are stable among open groups", () => {
  fc.assert(
    fc.property(grouped(twoSided({ mentors: 3, ties: true })), (problem) => {
      const result = solve(problem, { mode: "group" });
      const placed = placesOf(problem, result);
      const all = allPlacings(problem).filter((each) => {
        const closed = closedOf(problem, each);
        return closed !== undefined && isStable(problem, each, (group) => !closed.includes(group));
      });
      expect(all).toContainEqual(placed);
      expect(value(problem, placed)).toEqual(maximum(all.map((each) => value(problem, each))));
      expect(result.stable).toBe(true);
    }),
    { numRuns: runs(1500) },
  );
});

test("without a search group still respects sizes, stability and capacities", () => {
  fc.assert(
    fc.property(grouped(fc.oneof(scored(), twoSided({ ties: true }))), (problem) => {
      const result = solve(problem, { mode: "group", searchNodes: 0 });
      const placed = placesOf(problem, result);
      const closed = closedOf(problem, placed);
      expect(closed).toBeDefined();
      expect(allPlacings(problem)).toContainEqual(placed);
      const isFree = problem.scores !== undefined;
      expect(isFree || isStable(problem, placed, (group) => !closed!.includes(group))).toBe(true);
      expect(result.closed).toEqual(closed!.map((group) => problem.mentors[group]!.id));
    }),
    { numRuns: runs(1500) },
  );
});

test("every wish that is not met is listed, and no other", () => {
  fc.assert(
    fc.property(grouped(scored({ mentors: 3 })), (problem) => {
      const { pairs, unmetWishes } = solve(problem, { mode: "group" });
      const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
      const areTogether = (a: string, b: string) => mentorOf.has(a) && mentorOf.get(a) === mentorOf.get(b);
      const unmet = (kind: "together" | "apart") =>
        problem[kind].flatMap((circle) =>
          circle.flatMap((a, i) => circle.slice(i + 1).filter((b) => areTogether(a, b) !== (kind === "together"))),
        ).length;
      for (const { kind, mentees } of unmetWishes) expect(areTogether(...mentees)).toBe(kind === "apart");
      expect(unmetWishes).toHaveLength(unmet("together") + unmet("apart"));
    }),
    { numRuns: runs(500) },
  );
});
