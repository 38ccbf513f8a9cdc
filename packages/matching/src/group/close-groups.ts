import { membersOf, servedCount, type Assignment } from "../problem/assignment.ts";
import { coverage } from "../coverage/coverage.ts";
import { compareTuples } from "../search/compare-tuples.ts";
import { menteesPropose } from "../stable/mentees-propose.ts";
import { nearlyLargest } from "../stable/nearly-largest.ts";
import type { GroupForming } from "./group-forming.ts";
import { groupValue, shortGroups, withoutGroups, type GroupPlan } from "./group-plan.ts";
import { meetWishes } from "./meet-wishes.ts";

/**
 * Forms groups of any number: solves, closes the group that is furthest below its lower size, and solves again until no
 * open group is short; then tries to open closed groups again and to meet wishes by moves and swaps. Nothing if a group
 * that may not be closed stays short.
 */
export function closeGroups(plan: GroupPlan): GroupForming | undefined {
  let best = formWith(plan, hopeless(plan));
  if (best === undefined || plan.isStable) return best;
  best = meetWishes(plan, best);
  for (let better = withOneMore(plan, best); better !== undefined; better = withOneMore(plan, best)) best = better;
  return best;
}

/** A better forming with one of the closed groups open again. */
function withOneMore(plan: GroupPlan, best: GroupForming): GroupForming | undefined {
  for (const place of [...best.closed].toSorted((a, b) => a - b)) {
    const formed = formWith(plan, new Set([...best.closed].filter((other) => other !== place)));
    if (formed === undefined) continue;
    const wished = meetWishes(plan, formed);
    if (compareTuples(valueOf(plan, wished), valueOf(plan, best)) > 0) return wished;
  }
  return undefined;
}

function valueOf(plan: GroupPlan, { assignment, closed }: GroupForming): readonly number[] {
  return groupValue(plan, assignment, closed);
}

/** Groups with fewer free seats than mentees needed. */
function hopeless({ pool, lower, isFixed }: GroupPlan): ReadonlySet<number> {
  return new Set([...isFixed.keys()].filter((place) => !isFixed[place] && pool.placeFree[place]! < lower[place]!));
}

function formWith(plan: GroupPlan, closedBefore: ReadonlySet<number>): GroupForming | undefined {
  const closed = new Set(closedBefore);
  for (;;) {
    const assignment = solve(plan, closed);
    const short = shortGroups(plan, assignment, closed);
    if (short.length === 0) return { assignment, closed };
    // A group that must stay open is short: another one has to make way.
    const isLost = short.every((place) => plan.isFixed[place]);
    const closable = [...plan.isFixed.keys()].filter((place) => !plan.isFixed[place] && !closed.has(place));
    const doomed = isLost ? closable : short.filter((place) => !plan.isFixed[place]);
    if (doomed.length === 0) return undefined;
    const sizes = membersOf(plan.pool, assignment).map((members) => members.length);
    const missing = (place: number) => plan.lower[place]! - sizes[place]!;
    closed.add(doomed.reduce((a, b) => (missing(b) > missing(a) ? b : a)));
  }
}

function solve(plan: GroupPlan, closed: ReadonlySet<number>): Assignment {
  const pool = withoutGroups(plan.pool, closed);
  if (!plan.isStable) return coverage(pool, plan.lower).assignment;
  const approximate = nearlyLargest(pool);
  const drawn = menteesPropose(pool);
  return servedCount(drawn) > servedCount(approximate) ? drawn : approximate;
}
