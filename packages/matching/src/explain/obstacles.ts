import type { Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import type { Case } from "./case.ts";
import { lowerTotal } from "./lower-total.ts";
import type { Obstacle, Visible } from "./obstacle.ts";
import { preferred } from "./preferred.ts";

/** Why two people are not a pair (of all topics of the mentor, if none is named); nothing if they are. */
export function obstacles(each: Case, pair: Pair, isVisible: Visible): readonly Obstacle[] {
  const { result, pool } = each;
  const { mentee, mentor } = pair;
  const [i, j] = [each.menteeOf(mentee), each.mentorOf(mentor)];
  if (each.areTogether(mentee, mentor)) return [];
  const failed = pool.assessment.rules.filter((rule) => !rule.passes(i, j));
  if (failed.length > 0) return failed.map(({ code, text }) => ({ kind: "rule", code, text: textOf(code, text) }));
  if (result.status !== "solved") return [{ kind: "no-answer" }];
  if (each.isPinnedAway(mentee)) return [{ kind: "pinned-elsewhere", who: mentee }];
  if (pool.mentorFree[j] === 0) return [{ kind: "no-capacity" }];
  if (result.closed.includes(mentor)) return [{ kind: "group-closed" }];
  const isStable = result.proof.kind === "no-blocking-pair" || (result.proof.kind === "sizes" && result.proof.isStable);
  if (!isStable) return [...taken(each, mentor, isVisible), lowerTotal(each, pair)];
  return each
    .edgesTo(i, j)
    .filter((edge) => pair.topic === undefined || pool.placeIds[pool.place[edge]!] === pair.topic)
    .flatMap((edge) => preferred(each, i, edge, isVisible));
}

function taken(each: Case, mentor: string, isVisible: Visible): Obstacle[] {
  const members = each.membersOf(mentor);
  if (members.length < each.pool.mentorFree[each.mentorOf(mentor)]!) return [];
  const shown = members.filter(isVisible);
  return [
    {
      kind: "full",
      by: shown.filter((id) => !each.isPinned(id, mentor)),
      byLottery: [],
      equals: [],
      pinned: shown.filter((id) => each.isPinned(id, mentor)),
      hidden: members.length - shown.length,
    },
  ];
}
