import type { Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { freeSeats } from "../problem/free-seats.ts";
import type { Mentor } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import type { Draft, Offer, PairSide, Refusal } from "./draft.ts";
import { nextChoice } from "./next-choice.ts";

/** Why an answer is not taken. */
export interface AnswerRefused {
  readonly ok: false;
  readonly code: "no-offer" | "already-confirmed" | "answered-too-late" | "over-capacity";
  readonly text: Text;
}

export interface Confirmed {
  readonly ok: true;
  readonly draft: Draft;
  /** Whether both sides have confirmed now. */
  readonly isAgreed: boolean;
}

export interface Declined {
  readonly ok: true;
  readonly draft: Draft;
  readonly refusals: readonly Refusal[];
  /** Offers made instead, to anybody who has nobody, with the new deadline. */
  readonly added: readonly Offer[];
  /** Who has nobody now, and why. */
  readonly unmatched: MatchingResult["unmatched"];
}

/** An answer of one side to an offer. */
export interface Answer {
  readonly mentee: string;
  readonly by: PairSide;
  /** Instant of the answer, ISO 8601. */
  readonly at: string;
}

/** Sends out all pairs that are only proposed: each waits for both sides before the instant `answerBy` (ISO 8601). */
export function offer(draft: Draft, answerBy: string): Draft {
  const by = Temporal.Instant.from(answerBy).toString();
  return {
    ...draft,
    offers: draft.offers.map((each) =>
      each.status === "proposed" ? { ...each, status: "offered", answerBy: by } : each,
    ),
  };
}

/**
 * One side says yes. Capacity is checked again: `mentor` is how the mentor's seats stand at this moment, in the same
 * transaction, without the pairs of this draft; those that are agreed here count on top. Only peers have no seats.
 */
export function confirm(
  draft: Draft,
  { mentee, by, at }: Answer,
  mentor: Pick<Mentor, "capacity" | "taken" | "pending"> | undefined,
): Confirmed | AnswerRefused {
  const open = openOffer(draft, mentee, at);
  if ("code" in open) return open;
  if (open.confirmedBy.includes(by)) return refused("already-confirmed");
  const agreed = draft.offers.filter((each) => each.mentor === open.mentor && each.status === "agreed").length;
  if (mentor !== undefined && freeSeats(mentor) <= agreed) return refused("over-capacity");
  const confirmedBy = [...open.confirmedBy, by].toSorted();
  const isAgreed = confirmedBy.length === 2;
  const changed: Offer = { ...open, confirmedBy, status: isAgreed ? "agreed" : "offered" };
  return {
    ok: true,
    draft: { ...draft, offers: draft.offers.map((each) => (each === open ? changed : each)) },
    isAgreed,
  };
}

/**
 * One side says no: the pair is banned and the next choice is offered, to be answered before `answerBy`.
 *
 * @param reason code that the side gave
 */
export function decline(
  draft: Draft,
  { mentee, by, at }: Answer,
  { reason, answerBy }: { readonly reason: string; readonly answerBy: string },
): Declined | AnswerRefused {
  const open = openOffer(draft, mentee, at);
  if ("code" in open) return open;
  return withRefusals(draft, [refusalOf(open, [by], reason, at)], answerBy);
}

/**
 * Treats every offer whose time is over at the instant `at` as refused by the sides that were silent (`no-answer`), and
 * offers the next choices. Harmless when nothing is due, and when it is late.
 */
export function expire(draft: Draft, at: string, answerBy: string): Declined {
  const due = draft.offers.filter((each) => each.status === "offered" && isOver(each, at));
  const refusals = due.map((each) => {
    const silent = (["mentee", "mentor"] as const).filter((side) => !each.confirmedBy.includes(side));
    return refusalOf(each, silent, "no-answer", at);
  });
  return withRefusals(draft, refusals, answerBy);
}

function withRefusals(draft: Draft, refusals: readonly Refusal[], answerBy: string): Declined {
  if (refusals.length === 0) return { ok: true, draft, refusals, added: [], unmatched: [] };
  const isGone = (each: Offer) =>
    refusals.some(({ mentee, mentor }) => mentee === each.mentee && mentor === each.mentor);
  const {
    draft: chosen,
    added,
    result,
  } = nextChoice({
    ...draft,
    problem: {
      ...draft.problem,
      pins: draft.problem.pins.filter((pin) => !refusals.some(({ mentee }) => mentee === pin.mentee)),
      bans: [...draft.problem.bans, ...refusals.map(({ mentee, mentor }) => ({ mentee, mentor }))],
    },
    offers: draft.offers.filter((each) => !isGone(each)),
    refusals: [...draft.refusals, ...refusals],
  });
  const sent = offer(chosen, answerBy);
  const unmatched = result.unmatched.filter(
    ({ id }) => !sent.offers.some(({ mentee, mentor }) => id === mentee || id === mentor),
  );
  const isAdded = (each: Offer) => added.some(({ mentee }) => mentee === each.mentee);
  return { ok: true, draft: sent, refusals, added: sent.offers.filter(isAdded), unmatched };
}

function openOffer(draft: Draft, mentee: string, at: string): Offer | AnswerRefused {
  const found = draft.offers.find((each) => each.mentee === mentee && each.status === "offered");
  if (found === undefined) return refused("no-offer");
  return isOver(found, at) ? refused("answered-too-late") : found;
}

function isOver({ answerBy }: Offer, at: string): boolean {
  return (
    answerBy !== undefined && Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(answerBy)) >= 0
  );
}

function refusalOf({ mentee, mentor, topic }: Offer, by: readonly PairSide[], reason: string, at: string): Refusal {
  return {
    mentee,
    mentor,
    ...(topic !== undefined && { topic }),
    by,
    reason,
    at: Temporal.Instant.from(at).toString(),
  };
}

function refused(code: AnswerRefused["code"]): AnswerRefused {
  return { ok: false, code, text: textOf(code) };
}
