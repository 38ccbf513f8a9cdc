import { bottleneck } from "../coverage/bottleneck.ts";
import { coverage } from "../coverage/coverage.ts";
import { servedCount } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import type { Proof } from "../result/proof.ts";
import type { Solution } from "./solution.ts";

/** Answers the mode `coverage`; with `complete`, an answer that leaves somebody out is none. */
export function solveCoverage(pool: Pool): Solution | Proof {
  const { problem } = pool;
  const mustServe = problem.complete ? { ...pool, problem: { ...problem, objective: "served" as const } } : pool;
  const { assignment, weights, menteeDual, mentorDual } = coverage(mustServe);
  const { mentees, mentors } = problem;
  if (problem.complete) {
    const seats = pool.placeFree.reduce((sum, free) => sum + free, 0);
    if (servedCount(assignment) < Math.min(mentees.length - problem.pins.length, seats)) {
      const { kind, mentees: rows, places } = bottleneck(pool, assignment);
      return { kind, mentees: rows.map((i) => mentees[i]!.id), mentors: places.map((j) => mentors[j]!.id) };
    }
  }
  const named = (people: readonly { readonly id: string }[], values: Float64Array) =>
    Object.fromEntries(
      people.flatMap(({ id }, index) => (Number.isFinite(values[index]) ? [[id, values[index]!]] : [])),
    );
  return {
    assignment,
    closed: new Set(),
    proof: {
      kind: "dual-values",
      guarantee: "optimal",
      ...weights,
      mentees: named(mentees, menteeDual),
      mentors: named(mentors, mentorDual),
    },
  };
}
