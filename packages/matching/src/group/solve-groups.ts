import { membersOf, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { blockingEdges } from "../stable/blocking-pairs.ts";
import type { GroupForming } from "./group-forming.ts";
import { withoutGroups, type GroupPlan } from "./group-plan.ts";
import { groupProgramme } from "./group-programme.ts";
import type { IntegerSolver, LinearSum } from "./integer-solver.ts";
import type { GroupGap } from "./group-gap.ts";

/** Sums beyond this are not exact enough in the floating point of a solver. */
const greatestSum = 1e9;

/** Groups that an integer solver formed, and by how much others could be better; no gap if none can. */
export interface SolvedGroups extends GroupForming {
  readonly gap?: GroupGap;
}

/**
 * Asks an integer solver for the best groups, aim by aim: what an aim has reached is kept while the next one is sought. Nothing
 * if the solver has no answer, or one that breaks a rule: it is never believed, only its bounds are.
 */
export function solveGroups(plan: GroupPlan, solver: IntegerSolver): SolvedGroups | undefined {
  const { aims, constraints, read, ...shape } = groupProgramme(plan);
  const kept = [...constraints];
  let best: GroupForming | undefined;
  for (const { aim, sum } of aims) {
    if (best !== undefined && sum.length === 0) continue;
    if (sum.reduce((total, [, weight]) => total + Math.abs(weight), 0) > greatestSum) return undefined;
    const answer = solver.solve({ ...shape, objective: sum, constraints: kept });
    if (answer === undefined) return undefined;
    const values = Array.from({ length: shape.variables }, (_, variable) => Math.round(answer.values[variable] ?? 0));
    const forming = read(values);
    if (!isSound(plan, forming)) return undefined;
    best = forming;
    const reached = valueOf(sum, values);
    const bound = Math.floor(answer.bound + 1e-6);
    if (bound > reached) return { ...forming, gap: { aim, atMost: bound - reached } };
    kept.push({ sum, atLeast: reached });
  }
  return best;
}

function valueOf(sum: LinearSum, values: readonly number[]): number {
  return sum.reduce((total, [variable, weight]) => total + weight * values[variable]!, 0);
}

/** Whether seats, sizes and, where it is asked for, stability are respected. */
function isSound(plan: GroupPlan, { assignment, closed }: GroupForming): boolean {
  const sizes = membersOf(plan.pool, assignment).map((members) => members.length);
  const isFitting = sizes.every((size, group) =>
    closed.has(group) ? size === 0 : size <= plan.pool.placeFree[group]! && size >= plan.lower[group]!,
  );
  return isFitting && (!plan.isStable || isStable(withoutGroups(plan.pool, closed), assignment));
}

function isStable(pool: Pool, assignment: Assignment): boolean {
  return blockingEdges(pool, assignment).length === 0;
}
