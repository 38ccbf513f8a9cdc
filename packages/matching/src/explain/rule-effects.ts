import type { Text } from "@nastavnik/core";
import { compareIds } from "../problem/compare-ids.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { solve } from "../solve/solve.ts";
import type { SolveOptions } from "../solve/solve-options.ts";

/** What would happen without one rule. */
export interface RuleEffect {
  readonly code: string;
  readonly text: Text;
  /** How many more would be served; negative if fewer, which a rule about the score or the size of groups may bring. */
  readonly served: number;
  /** Who would be served then and is not now. */
  readonly gain: readonly string[];
  /** Who is served now and would not be then. */
  readonly lose: readonly string[];
}

/**
 * "If this rule were dropped, n more would be served": solves once for each rule that may be dropped (those of law and integrity may not),
 * with the mode, side and seed of the answer (other options as given). The rules of the problem, and of the package: bans, exclusions by either side,
 * the minimum score, lower sizes of groups. Those with the greatest effect come first.
 */
export function ruleEffects(
  problem: MatchingProblem,
  result: MatchingResult,
  options: Pick<SolveOptions, "searchNodes" | "integerSolver"> = {},
): readonly RuleEffect[] {
  const now = servedIn(result);
  const effects = relaxations(problem).map(({ code, text, relaxed }): RuleEffect => {
    const then = servedIn(solve(relaxed, { ...options, mode: result.mode, for: result.for, seed: result.seed }));
    return {
      code,
      text,
      served: then.size - now.size,
      gain: [...then].filter((id) => !now.has(id)).toSorted(compareIds),
      lose: [...now].filter((id) => !then.has(id)).toSorted(compareIds),
    };
  });
  return effects.toSorted((a, b) => b.served - a.served || (a.code < b.code ? -1 : 1));
}

function servedIn({ mode, pairs }: MatchingResult): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ mentee, mentor }) => (mode === "peers" ? [mentee, mentor] : [mentee])));
}

interface Relaxation {
  readonly code: string;
  readonly text: Text;
  readonly relaxed: MatchingProblem;
}

function relaxations(problem: MatchingProblem): Relaxation[] {
  const { mentees, mentors, peers, rules, bans, minimumScore } = problem;
  const found: Relaxation[] = [];
  const add = (code: string, relaxed: MatchingProblem, text?: Text) =>
    found.push({ code, text: textOf(code, text), relaxed });
  const isExcluding = ({ exclusions }: { readonly exclusions?: readonly string[] | undefined }) =>
    exclusions !== undefined && exclusions.length > 0;

  for (const code of new Set(rules.flatMap((rule) => (rule.force === "regulation" ? [rule.code] : [])))) {
    const kept = rules.filter((rule) => rule.code !== code || rule.force !== "regulation");
    add(code, { ...problem, rules: kept }, rules.find((rule) => rule.code === code)?.text);
  }
  if (bans.length > 0) add("banned", { ...problem, bans: [] });
  if (mentees.some(isExcluding)) add("excluded-by-mentee", { ...problem, mentees: mentees.map(open) });
  if (peers.some(isExcluding)) add("excluded-by-peer", { ...problem, peers: peers.map(open) });
  if (mentors.some(isExcluding)) add("excluded-by-mentor", { ...problem, mentors: mentors.map(open) });
  if (minimumScore !== undefined) {
    const { minimumScore: _, ...rest } = problem;
    add("below-minimum-score", rest);
  }
  if (mentors.some(({ lower }) => lower > 0)) {
    add("group-closed", { ...problem, mentors: mentors.map((mentor) => ({ ...mentor, lower: 0 })) });
  }
  return found;
}

function open<P extends { readonly exclusions?: readonly string[] | undefined }>(person: P): P {
  return { ...person, exclusions: [] };
}
