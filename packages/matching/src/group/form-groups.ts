import { coverage } from "../coverage/coverage.ts";
import { compareTuples } from "../search/compare-tuples.ts";
import { search, type Budget, type Incumbent } from "../search/search.ts";
import { closeGroups } from "./close-groups.ts";
import type { GroupForming } from "./group-forming.ts";
import { groupValue, withoutGroups, type GroupPlan } from "./group-plan.ts";

export interface FormedGroups extends GroupForming {
  /** Whether nothing is better by the aims of the mode, as a bound or a full search showed. */
  readonly isExact: boolean;
  readonly nodes: number;
}

/** Larger pools are formed by moves and swaps, without a search. */
const searchable = { mentees: 24, closable: 8 };

/**
 * Groups with lower and upper sizes: exact in a small pool, by closing, moving and swapping in a large one. Nothing if
 * there is no way to keep a group that may not be closed.
 */
export function formGroups(plan: GroupPlan, searchNodes: number): FormedGroups | undefined {
  const first = closeGroups(plan);
  if (first !== undefined && isUnbeatable(plan, first)) return { ...first, isExact: true, nodes: 0 };
  const mentees = plan.pool.start.length - 1;
  const closable = [...plan.isFixed.keys()].filter((place) => !plan.isFixed[place]);
  if (mentees > searchable.mentees || closable.length > searchable.closable) {
    return first && { ...first, isExact: false, nodes: 0 };
  }
  const budget: Budget = { nodes: searchNodes };
  let best: (Incumbent & { readonly closed: ReadonlySet<number> }) | undefined = first && {
    ...first,
    value: groupValue(plan, first.assignment, first.closed),
  };
  for (const closed of subsets(closable)) {
    const found = searchWith(plan, closed, budget, best);
    if (found !== undefined && found !== best) best = { ...found, closed };
  }
  return best && { ...best, isExact: budget.nodes > 0, nodes: searchNodes - budget.nodes };
}

/** Whether all wishes are met, no group is closed, and not even without lower sizes more could be reached. */
function isUnbeatable(plan: GroupPlan, { assignment, closed }: GroupForming): boolean {
  const [served, waiting, , , score] = groupValue(plan, coverage(plan.pool).assignment, new Set());
  const bound = [served!, waiting!, 0, plan.wishCount, score!];
  return compareTuples(groupValue(plan, assignment, closed), bound) >= 0;
}

function searchWith(
  plan: GroupPlan,
  closed: ReadonlySet<number>,
  budget: Budget,
  best: Incumbent | undefined,
): Incumbent | undefined {
  const pool = withoutGroups(plan.pool, closed);
  const { start, gain, placeFree, place, waiting } = pool;
  const mentees = start.length - 1;
  const left = { served: new Float64Array(mentees + 1), waiting: new Float64Array(mentees + 1) };
  const gainLeft = new Float64Array(mentees + 1);
  for (let i = mentees - 1; i >= 0; i--) {
    let top = -Infinity;
    for (let edge = start[i]!; edge < start[i + 1]!; edge++) {
      if (placeFree[place[edge]!]! > 0) top = Math.max(top, gain[edge]!);
    }
    const canBeServed = top > -Infinity;
    left.served[i] = left.served[i + 1]! + (canBeServed ? 1 : 0);
    left.waiting[i] = left.waiting[i + 1]! + (canBeServed ? waiting[i]! : 0);
    // Staying out costs nothing, so a loss can be avoided.
    gainLeft[i] = gainLeft[i + 1]! + Math.max(0, top);
  }
  return search(
    pool,
    {
      isStable: plan.isStable,
      lower: plan.lower.map((lower, group) => (closed.has(group) ? 0 : lower)),
      value: (assignment) => groupValue(plan, assignment, closed),
      optimistic: (assignment, decided, reachable) => {
        let served = 0;
        let waited = 0;
        let total = 0;
        for (let i = 0; i < decided; i++) {
          const edge = assignment[i]!;
          if (edge < 0) continue;
          served++;
          waited += waiting[i]!;
          total += gain[edge]!;
        }
        const wishes = decided === mentees ? plan.wishesMet(assignment) : plan.wishCount;
        return [
          served + Math.min(reachable, left.served[decided]!),
          waited + left.waiting[decided]!,
          -closed.size,
          wishes,
          total + gainLeft[decided]!,
        ];
      },
    },
    budget,
    best,
  );
}

/** All sets of closable groups, those with the fewest members first. */
function subsets(places: readonly number[]): ReadonlySet<number>[] {
  let result: number[][] = [[]];
  for (const place of places) result = result.flatMap((subset) => [subset, [...subset, place]]);
  return result.toSorted((a, b) => a.length - b.length).map((subset) => new Set(subset));
}
