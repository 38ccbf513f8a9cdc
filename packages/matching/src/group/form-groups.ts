import { coverage } from "../coverage/coverage.ts";
import { compareTuples } from "../search/compare-tuples.ts";
import { search, type Budget, type Incumbent } from "../search/search.ts";
import { closeGroups } from "./close-groups.ts";
import type { SolveSettings } from "../solve/solve-options.ts";
import type { GroupForming } from "./group-forming.ts";
import { gapTo, type GroupGap } from "./group-gap.ts";
import { solveGroups } from "./solve-groups.ts";
import { groupValue, withoutGroups, type GroupPlan } from "./group-plan.ts";

export interface FormedGroups extends GroupForming {
  /** By how much something could be better; nothing if nothing is, as a bound, a full search or a solver showed. */
  readonly gap?: GroupGap;
  readonly nodes: number;
  /** The integer solver that showed it. */
  readonly by?: string;
}

/** Larger pools are formed by moves and swaps, or by an integer solver, without a search. */
const searchable = { mentees: 24, closable: 8 };

/**
 * Groups with lower and upper sizes: exact in a small pool; in a large one by closing, moving and swapping, and exact if an
 * integer solver is given that can do it. Nothing if there is no way to keep a group that may not be closed.
 */
export function formGroups(
  plan: GroupPlan,
  { searchNodes, integerSolver }: Pick<SolveSettings, "searchNodes" | "integerSolver">,
): FormedGroups | undefined {
  const first = closeGroups(plan);
  const bound = upperBound(plan);
  const valueOf = ({ assignment, closed }: GroupForming) => groupValue(plan, assignment, closed);
  if (first !== undefined && gapTo(valueOf(first), bound) === undefined) return { ...first, nodes: 0 };
  const searched = searchAll(plan, first, searchNodes);
  if (searched.isExact) return searched.best && { ...searched.best, nodes: searched.nodes };
  const best = searched.best ?? first;
  const solved = integerSolver && solveGroups(plan, integerSolver);
  const by = integerSolver?.name;
  if (solved !== undefined && by !== undefined) {
    const isBetter = best === undefined || compareTuples(valueOf(solved), valueOf(best)) >= 0;
    if (isBetter) return { ...solved, nodes: searched.nodes, by };
  }
  if (best === undefined) return undefined;
  const gap = gapTo(valueOf(best), bound);
  return { assignment: best.assignment, closed: best.closed, nodes: searched.nodes, ...(gap && { gap }) };
}

/** What could be reached at most: everything as if there were no lower sizes, with all wishes met. */
function upperBound(plan: GroupPlan): readonly number[] {
  const [served, waiting, , , score] = groupValue(plan, coverage(plan.pool).assignment, new Set());
  return [served!, waiting!, 0, plan.wishCount, score!];
}

/** Goes through all groups of a small pool; without a promise where it is too large, or the nodes are used up. */
function searchAll(
  plan: GroupPlan,
  first: GroupForming | undefined,
  searchNodes: number,
): { readonly best: GroupForming | undefined; readonly nodes: number; readonly isExact: boolean } {
  const mentees = plan.pool.start.length - 1;
  const closable = [...plan.isFixed.keys()].filter((place) => !plan.isFixed[place]);
  if (mentees > searchable.mentees || closable.length > searchable.closable || searchNodes === 0) {
    // That a group which may not be closed stays short is known without a search, unless stability is asked for.
    return { best: first, nodes: 0, isExact: first === undefined && !plan.isStable };
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
  return { best, nodes: searchNodes - budget.nodes, isExact: budget.nodes > 0 };
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
