import { NastavnikError } from "@nastavnik/core";
import { compareIds } from "../problem/compare-ids.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { sides } from "../problem/sides.ts";
import type { Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { appraise, type Appraisal } from "./appraise.ts";
import { proposed, type Draft, type Offer } from "./draft.ts";
import { brokenRules, overfull, type Violation } from "./violation.ts";

/** What the curator does to a draft: gives a mentee to a mentor, takes a pair away, or exchanges the mentors of two. */
export type DraftChange =
  | { readonly kind: "assign"; readonly mentee: string; readonly mentor: string; readonly topic?: string }
  | { readonly kind: "remove"; readonly mentee: string }
  | { readonly kind: "swap"; readonly mentees: readonly [string, string] };

/** The worth of the draft before and after a change. */
export interface DraftEffect {
  readonly before: Appraisal;
  readonly after: Appraisal;
}

/**
 * The draft with the change, or why it cannot be made. `warnings` are what the curator should know and may overrule: a group
 * below its lower size.
 */
export type EditOutcome =
  | { readonly ok: true; readonly draft: Draft; readonly effect: DraftEffect; readonly warnings: readonly Violation[] }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly effect: DraftEffect };

/**
 * One change by the curator, re-checked against all hard rules, capacities and pins, with its effect. Pairs that are offered
 * or pinned do not move. Unknown identifiers throw `not-found`.
 */
export function edit(draft: Draft, change: DraftChange): EditOutcome {
  const { problem, seed } = draft;
  const made = pairsMade(draft, change);
  const touched = new Set(made.touched);
  const left = draft.offers.filter(
    ({ mentee, mentor }) => !touched.has(mentee) && !(isPool(problem) && touched.has(mentor)),
  );
  const fixed = draft.offers.filter(
    (offer) => !left.includes(offer) && (offer.status !== "proposed" || offer.origin === "pinned"),
  );
  const offers = [...left, ...made.pairs.map((pair) => proposed(pair, "curator"))].toSorted((a, b) =>
    compareIds(a.mentee, b.mentee),
  );
  const before = appraise(problem, draft.offers, seed);
  const after = appraise(problem, offers, seed);
  const violations = [
    ...fixed.map(({ mentee, mentor }): Violation => ({
      code: "fixed-pair",
      text: textOf("fixed-pair"),
      mentee,
      mentor,
    })),
    ...made.pairs.flatMap((pair) => [...brokenRules(problem, pair), ...wrongTopic(problem, pair)]),
    ...overfull(problem, offers),
  ];
  if (violations.length > 0) return { ok: false, violations, effect: { before, after } };
  const warnings = after.shortGroups.map((mentor): Violation => ({
    code: "short-group",
    text: textOf("short-group"),
    mentor,
  }));
  return { ok: true, draft: { ...draft, offers }, effect: { before, after }, warnings };
}

interface Made {
  readonly pairs: readonly Pair[];
  /** Whose pairs of before are gone. */
  readonly touched: readonly string[];
}

function pairsMade(draft: Draft, change: DraftChange): Made {
  const { mentees, mentors } = sides(draft.problem);
  const known = (people: readonly { readonly id: string }[], what: string, id: string) => {
    if (people.some((person) => person.id === id)) return id;
    throw new NastavnikError("not-found", `expected the identifier of a ${what}, met «${id}»`);
  };
  switch (change.kind) {
    case "assign": {
      const mentee = known(mentees, "mentee", change.mentee);
      const mentor = known(mentors, "mentor", change.mentor);
      const pair = { mentee, mentor, ...(change.topic !== undefined && { topic: change.topic }) };
      if (!isPool(draft.problem)) return { pairs: [pair], touched: [mentee] };
      const ordered = compareIds(mentee, mentor) < 0 ? pair : { mentee: mentor, mentor: mentee };
      return { pairs: [ordered], touched: [mentee, mentor] };
    }
    case "remove":
      return { pairs: [], touched: [known(mentees, "mentee", change.mentee)] };
    case "swap":
      break;
  }
  const [a, b] = change.mentees.map((id) => known(mentees, "mentee", id));
  const offerOf = (mentee: string): Offer | undefined => draft.offers.find((offer) => offer.mentee === mentee);
  const given = (mentee: string, from: Offer | undefined): Pair[] =>
    from === undefined ? [] : [{ mentee, mentor: from.mentor, ...(from.topic !== undefined && { topic: from.topic }) }];
  return { pairs: [...given(a!, offerOf(b!)), ...given(b!, offerOf(a!))], touched: [a!, b!] };
}

function wrongTopic({ topics }: MatchingProblem, { mentee, mentor, topic }: Pair): Violation[] {
  const isRight =
    topics.length === 0 ? topic === undefined : topics.some((each) => each.id === topic && each.mentor === mentor);
  return isRight ? [] : [{ code: "wrong-topic", text: textOf("wrong-topic"), mentee, mentor }];
}

function isPool({ peers }: MatchingProblem): boolean {
  return peers.length > 0;
}
