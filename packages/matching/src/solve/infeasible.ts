import { lottery } from "../lottery/lottery.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { wishesOf } from "../group/wishes.ts";
import type { LotteryNumber, MatchingResult } from "../result/matching-result.ts";
import type { Proof } from "../result/proof.ts";
import { version } from "../version.ts";
import type { SolveSettings } from "./solve-options.ts";

/** The answer that there is none: no pairs, everybody unmatched, and what stands in the way. */
export function infeasible(problem: MatchingProblem, settings: SolveSettings, proof: Proof): MatchingResult {
  return {
    status: "infeasible",
    mode: settings.mode,
    for: settings.for,
    seed: settings.seed,
    version,
    pairs: [],
    unmatched: people(problem).map(({ id }) => ({ id, reason: "infeasible" })),
    stable: false,
    blockingPairs: [],
    closed: [],
    // With nobody anywhere nobody is together, and everybody apart.
    unmetWishes: wishesOf(problem).filter(({ kind }) => kind === "together"),
    lottery: lotteryNumbers(problem, settings.seed),
    proof,
  };
}

/** The numbers of a draw with the people who drew them. */
export function lotteryNumbers(problem: MatchingProblem, seed: string): readonly LotteryNumber[] {
  const drawing = people(problem);
  const numbers = lottery(seed, drawing.length);
  return drawing.map(({ id }, index) => ({ id, number: numbers[index]! }));
}

function people({ peers, mentees }: MatchingProblem): readonly { readonly id: string }[] {
  return peers.length > 0 ? peers : mentees;
}
