import type { Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import type { Case } from "./case.ts";
import type { Obstacle } from "./obstacle.ts";

/** Whether a viewer may read the identifier of a person. */
export type Visible = (id: string) => boolean;

/** Why two people are not a pair; nothing if they are. */
export function obstacles(each: Case, pair: Pair, isVisible: Visible): readonly Obstacle[] {
  const { result, pool } = each;
  const mentee = each.menteeOf(pair.mentee);
  const mentor = each.mentorOf(pair.mentor);
  const own = each.pairOf(pair.mentee);
  if (own?.mentor === pair.mentor && own.topic === pair.topic) return [];
  const failed = pool.assessment.rules.filter((rule) => !rule.passes(mentee, mentor));
  if (failed.length > 0) return failed.map(({ code, text }) => ({ kind: "rule", code, text: textOf(code, text) }));
  if (result.status !== "solved") return [{ kind: "no-answer" }];
  if (own !== undefined && each.isPinned(pair.mentee)) return [{ kind: "pinned-elsewhere", who: pair.mentee }];
  if (pool.mentorFree[mentor] === 0) return [{ kind: "no-capacity" }];
  if (result.closed.includes(pair.mentor)) return [{ kind: "group-closed" }];
  const isStable = result.proof.kind === "no-blocking-pair" || (result.proof.kind === "sizes" && result.proof.isStable);
  return isStable ? preferred(each, pair, isVisible) : [...taken(each, pair.mentor, isVisible), lowerTotal(each, pair)];
}

function taken(each: Case, mentor: string, isVisible: Visible): Obstacle[] {
  const members = each.membersOf(mentor);
  if (members.length < each.pool.mentorFree[each.mentorOf(mentor)]!) return [];
  const by = members.filter(isVisible);
  return [{ kind: "full", by, byLottery: [], hidden: members.length - by.length }];
}

function preferred(each: Case, { mentee, mentor, topic }: Pair, isVisible: Visible): Obstacle[] {
  const { pool } = each;
  const i = each.menteeOf(mentee);
  const j = each.mentorOf(mentor);
  const edge = edgeOf(each, i, j, topic);
  const own = each.pairOf(mentee);
  const found: Obstacle[] = [];
  if (own !== undefined) {
    const held = edgeOf(each, i, each.mentorOf(own.mentor), own.topic);
    if (pool.menteeRank[held]! <= pool.menteeRank[edge]!) {
      const isTie = pool.menteeRank[held] === pool.menteeRank[edge];
      found.push({
        kind: "has-preferred",
        who: mentee,
        ...(isVisible(own.mentor) && { preferred: own.mentor }),
        isTie,
      });
    }
  }
  const isTopicFull = topic !== undefined && each.membersOf(mentor, topic).length >= pool.placeFree[pool.place[edge]!]!;
  const isFull = isTopicFull || each.membersOf(mentor).length >= pool.mentorFree[j]!;
  if (isFull) {
    const members = (isTopicFull ? each.membersOf(mentor, topic) : each.membersOf(mentor)).filter(
      (id) => id !== mentee,
    );
    const rank = (id: string) =>
      pool.mentorRank[edgeOf(each, each.menteeOf(id), j, each.pairOf(id)?.topic)] ?? -Infinity;
    const mine = pool.mentorRank[edge]!;
    const isAhead = (id: string) => each.isPinned(id) || rank(id) < mine;
    if (members.every((id) => isAhead(id) || rank(id) === mine)) {
      const shown = members.filter(isVisible);
      found.push({
        kind: "full",
        by: shown.filter(isAhead),
        byLottery: shown.filter((id) => !isAhead(id)),
        hidden: members.length - shown.length,
      });
    }
  }
  return found;
}

function edgeOf({ pool, edgeTo }: Case, mentee: number, mentor: number, topic: string | undefined): number {
  if (topic === undefined) return edgeTo(mentee, mentor);
  for (let edge = pool.start[mentee]!; edge < pool.start[mentee + 1]!; edge++) {
    if (pool.placeIds[pool.place[edge]!] === topic) return edge;
  }
  return -1;
}

/** Solves once more with the pair made by hand, and compares the two answers. */
function lowerTotal(each: Case, pair: Pair): Obstacle {
  const { result, problem } = each;
  const forced = each.forced(pair);
  if (forced.status !== "solved") return { kind: "impossible" };
  const waiting = ({ pairs }: typeof result) =>
    pairs.reduce((sum, { mentee }) => sum + problem.mentees[each.menteeOf(mentee)]!.waiting, 0);
  const isCost = problem.sense === "least" || !each.pool.assessment.scoring.isGiven;
  const total = (result.total ?? 0) - (forced.total ?? 0);
  return {
    kind: "lower-total",
    served: result.pairs.length - forced.pairs.length,
    waiting: waiting(result) - waiting(forced),
    score: isCost ? -total : total,
  };
}
