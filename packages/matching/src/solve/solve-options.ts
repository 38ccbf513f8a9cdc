import type { IntegerSolver } from "../group/integer-solver.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { Favourite, Mode } from "../result/mode.ts";
import { defaultMode } from "./default-mode.ts";

export interface SolveOptions {
  /** By default the mode that the problem asks for by its shape, see {@link defaultMode}. */
  readonly mode?: Mode | undefined;
  /**
   * Whom a stable answer is best for; used by `stable` and `topics`.
   *
   * @defaultValue "mentees"
   */
  readonly for?: Favourite | undefined;
  /**
   * Text from which the lottery numbers are drawn.
   *
   * @defaultValue "0"
   */
  readonly seed?: string | undefined;
  /**
   * Most cases that the full search of `stable-max` and `group` looks at before it is content with its approximation.
   *
   * @defaultValue 100000
   */
  readonly searchNodes?: number | undefined;
  /**
   * Proves the best groups of the mode `group` where a full search cannot, such as `highsSolver` of
   * `@nastavnik/matching/highs`. Without one the answer says by how much something could be better.
   */
  readonly integerSolver?: IntegerSolver | undefined;
}

/** {@link SolveOptions} with nothing left open. */
export interface SolveSettings {
  readonly mode: Mode;
  readonly for: Favourite;
  readonly seed: string;
  readonly searchNodes: number;
  readonly integerSolver: IntegerSolver | undefined;
}

/** Fills in what the caller left open. */
export function settingsOf(problem: MatchingProblem, options: SolveOptions): SolveSettings {
  return {
    mode: options.mode ?? defaultMode(problem),
    for: options.for ?? "mentees",
    seed: options.seed ?? "0",
    searchNodes: options.searchNodes ?? 100_000,
    integerSolver: options.integerSolver,
  };
}
