import type { MatchingProblem } from "../problem/matching-problem.ts";
import { mismatch } from "../problem/mismatch.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { refuseInput } from "../problem/refuse-input.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import type { Favourite, Mode } from "../result/mode.ts";

/** Who of a pair: the mentee (in one pool the first of the two) or the mentor. */
export type PairSide = "mentee" | "mentor";

/** A pair on its way from the solver to the order. */
export interface Offer extends Pair {
  /** Where it comes from: the problem's pins, the solver, the curator, or the solver again after a refusal. */
  readonly origin: "pinned" | "solver" | "curator" | "next-choice";
  /** `proposed` only the curator sees; `offered` waits for both sides; `agreed` is ready for the order. */
  readonly status: "proposed" | "offered" | "agreed";
  /** Who has confirmed so far. */
  readonly confirmedBy: readonly PairSide[];
  /** Instant (ISO 8601, UTC) from which an answer comes too late. */
  readonly answerBy?: string;
}

/** A pair that was offered and did not come about. */
export interface Refusal extends Pair {
  readonly by: readonly PairSide[];
  /** The code that the side gave, or `no-answer`. */
  readonly reason: string;
  /** Instant of the refusal, ISO 8601. */
  readonly at: string;
}

/**
 * A draft of pairs: plain data, never changed in place, so that a workflow can keep it as its context. While nothing is
 * offered the curator edits it; then both sides confirm or decline, and who is left gets the next choice.
 */
export interface Draft {
  /** The problem, with the refused pairs among its bans. */
  readonly problem: MatchingProblem;
  readonly mode: Mode;
  readonly for: Favourite;
  readonly seed: string;
  /** In the order of the mentees' identifiers. */
  readonly offers: readonly Offer[];
  readonly refusals: readonly Refusal[];
}

/**
 * Starts a draft from an answer; throws `invalid-input` for an answer that is none, and for `co-mentors`: a draft has one
 * offer for each mentee.
 */
export function draftFrom(problem: MatchingProblem, result: MatchingResult): Draft {
  if (result.status !== "solved") {
    refuseInput(mismatch("", { ru: "ответ с парами", en: "an answer with pairs" }, result.status));
  }
  if (result.mode === "co-mentors") {
    refuseInput(
      mismatch(
        "",
        { ru: "режим, в котором у наставляемого один наставник", en: "a mode with one mentor for a mentee" },
        result.mode,
      ),
    );
  }
  const normal = normalProblem(problem);
  const isPinned = (pair: Pair) =>
    normal.pins.some(
      ({ mentee, mentor }) => [mentee, mentor].includes(pair.mentee) && [mentee, mentor].includes(pair.mentor),
    );
  return {
    problem: normal,
    mode: result.mode,
    for: result.for,
    seed: result.seed,
    offers: result.pairs.map((pair) => proposed(pair, isPinned(pair) ? "pinned" : "solver")),
    refusals: [],
  };
}

/** A pair that nobody but the curator has seen. */
export function proposed({ mentee, mentor, topic }: Pair, origin: Offer["origin"]): Offer {
  return { mentee, mentor, ...(topic !== undefined && { topic }), origin, status: "proposed", confirmedBy: [] };
}
