import { compareIds } from "../problem/compare-ids.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { solve } from "../solve/solve.ts";
import { proposed, type Draft, type Offer } from "./draft.ts";

/** A draft solved again for those who have nobody, with every pair of before left as it is. */
export interface NextChoice {
  readonly draft: Draft;
  /** Pairs that were added. */
  readonly added: readonly Offer[];
  /** The whole answer that they come from; if it is `infeasible`, nothing was added. */
  readonly result: MatchingResult;
}

/**
 * Finds the next choice for everybody without a pair: solves the problem with all pairs of the draft as pins. Open offers hold
 * their seats, refused pairs are banned, and a seat that a refusal has freed may go to somebody else. That everybody must be
 * served (`complete`) binds the first answer only.
 */
export function nextChoice(draft: Draft): NextChoice {
  const pins = draft.offers.map(({ mentee, mentor, topic }) => ({
    mentee,
    mentor,
    ...(topic !== undefined && { topic }),
  }));
  const options = { mode: draft.mode, for: draft.for, seed: draft.seed };
  // A refusal may leave a group short: that is for the curator to see, and no reason to leave the others without a choice.
  const problem = { ...draft.problem, complete: false, pins };
  const strict = solve(problem, options);
  const result =
    strict.status === "infeasible" && draft.mode === "group"
      ? solve(
          { ...draft.problem, pins, mentors: draft.problem.mentors.map((each) => withoutLower(each, pins)) },
          options,
        )
      : strict;
  const has = new Set(draft.offers.map(({ mentee }) => mentee));
  const added = result.pairs.filter(({ mentee }) => !has.has(mentee)).map((pair) => proposed(pair, "next-choice"));
  const offers = [...draft.offers, ...added].toSorted((a, b) => compareIds(a.mentee, b.mentee));
  return { draft: { ...draft, offers }, added, result };
}

function withoutLower<M extends { readonly id: string; readonly lower: number }>(mentor: M, pins: readonly Pair[]): M {
  return pins.some((pin) => pin.mentor === mentor.id) ? { ...mentor, lower: 0 } : mentor;
}
