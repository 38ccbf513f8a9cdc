import { blockingTopics } from "../topics/blocking-topics.ts";
import { groupPlan, withoutGroups } from "../group/group-plan.ts";
import { formGroups } from "../group/form-groups.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { poolOf, type Pool } from "../problem/pool.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import type { Proof } from "../result/proof.ts";
import { blockingEdges } from "../stable/blocking-pairs.ts";
import { largestStable } from "../stable/largest.ts";
import { menteesPropose } from "../stable/mentees-propose.ts";
import { mentorsPropose } from "../stable/mentors-propose.ts";
import { menteesChooseTopics } from "../topics/mentees-choose-topics.ts";
import { mentorsChooseMentees } from "../topics/mentors-choose-mentees.ts";
import { infeasible } from "./infeasible.ts";
import { poolResult } from "./pool-result.ts";
import type { Solution } from "./solution.ts";
import type { SolveSettings } from "./solve-options.ts";
import { solveCoverage } from "./solve-coverage.ts";

/** Answers every mode of two sides. */
export function solvePool(problem: MatchingProblem, settings: SolveSettings): MatchingResult {
  const pool = poolOf(problem, settings.seed);
  const solution = solutionOf(pool, settings);
  if (!("assignment" in solution)) return infeasible(problem, settings, solution);
  const open = withoutGroups(pool, solution.closed);
  const blocking =
    settings.mode === "topics" ? blockingTopics(pool, solution.assignment) : blockingEdges(open, solution.assignment);
  return poolResult(pool, settings, solution, blocking);
}

function solutionOf(pool: Pool, settings: SolveSettings): Solution | Proof {
  const forMentees = settings.for === "mentees";
  const best = { kind: "no-blocking-pair", guarantee: forMentees ? "best-for-mentees" : "best-for-mentors" } as const;
  switch (settings.mode) {
    case "stable":
      return { assignment: forMentees ? menteesPropose(pool) : mentorsPropose(pool), closed: none, proof: best };
    case "topics":
      return {
        assignment: forMentees ? menteesChooseTopics(pool) : mentorsChooseMentees(pool),
        closed: none,
        proof: best,
      };
    case "stable-max": {
      const { assignment, by, upperBound, nodes } = largestStable(pool, settings.searchNodes);
      const guarantee = by === "two-thirds" ? "two-thirds" : "largest";
      return {
        assignment,
        closed: none,
        proof: {
          kind: "no-blocking-pair",
          guarantee,
          upperBound: upperBound + pool.problem.pins.length,
          searched: nodes,
        },
      };
    }
    case "group":
      return solveGroup(pool, settings);
    case "coverage":
    case "peers":
    case "co-mentors":
      break;
  }
  return solveCoverage(pool);
}

function solveGroup(pool: Pool, settings: SolveSettings): Solution | Proof {
  const asked = groupPlan({ ...pool, problem: { ...pool.problem, objective: "served" } });
  const stable = formGroups(asked, settings);
  // Pinned groups that must reach their size may leave no stable answer: then sizes go first, and `stable` says so.
  const plan = stable === undefined ? { ...asked, isStable: false } : asked;
  const formed = stable ?? (asked.isStable ? formGroups(plan, settings) : undefined);
  if (formed === undefined) {
    const { mentors, pins } = pool.problem;
    const pinned = mentors.filter(({ id, lower }) => lower > 0 && pins.some(({ mentor }) => mentor === id));
    const conflicts = pinned.map(({ id }) => ({ code: "below-lower-size", mentor: id }));
    return { kind: "contradiction", conflicts };
  }
  const { assignment, closed, gap, nodes, by } = formed;
  const guarantee = gap === undefined ? "optimal" : "within-gap";
  return {
    assignment,
    closed,
    proof: {
      kind: "sizes",
      guarantee,
      isStable: plan.isStable,
      searched: nodes,
      ...(gap && { gap }),
      ...(by !== undefined && { by }),
    },
  };
}

const none: ReadonlySet<number> = new Set();
