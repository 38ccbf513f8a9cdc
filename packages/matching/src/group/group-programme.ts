import type { Assignment } from "../problem/assignment.ts";
import { emptyAssignment } from "../problem/assignment.ts";
import { owners } from "../problem/strict-order.ts";
import type { GroupForming } from "./group-forming.ts";
import type { GroupPlan } from "./group-plan.ts";
import type { IntegerProgramme, LinearSum } from "./integer-solver.ts";

/** The aims of the mode `group` as sums to be made great, the most important first. */
export interface GroupProgramme extends Pick<IntegerProgramme, "variables" | "binary" | "constraints"> {
  readonly aims: readonly {
    readonly aim: "served" | "waiting" | "closed" | "wishes" | "score";
    readonly sum: LinearSum;
  }[];
  /** The groups that values of the variables mean. */
  readonly read: (values: ArrayLike<number>) => GroupForming;
}

/**
 * Forming groups as an integer programme: one variable for each acceptable pair, one for each group that may be closed, and
 * some for the wishes. Where no pair may block, every acceptable pair either has a mentee who is placed as well, or a group that
 * is full of mentees wanted as much, or a closed group.
 */
export function groupProgramme(plan: GroupPlan): GroupProgramme {
  const { pool, lower, isFixed } = plan;
  const { start, place, placeFree, menteeRank, mentorRank, gain, waiting } = pool;
  const owner = owners(pool);
  const constraints: { sum: LinearSum; atLeast: number }[] = [];
  const edges = [...place.keys()];
  const openOf = new Map<number, number>();
  let variables = edges.length;
  for (const group of placeFree.keys()) if (!isFixed[group]) openOf.set(group, variables++);
  const byGroup: number[][] = Array.from(placeFree, () => []);
  for (const edge of edges) byGroup[place[edge]!]!.push(edge);
  const one = (variable: number): readonly [number, number] => [variable, 1];
  const less = (variable: number): readonly [number, number] => [variable, -1];

  for (let i = 0; i + 1 < start.length; i++) {
    const own = edges.slice(start[i], start[i + 1]);
    if (own.length > 1) constraints.push({ sum: own.map(less), atLeast: -1 });
  }
  for (const [group, there] of byGroup.entries()) {
    const open = openOf.get(group);
    const [seats, least] = [placeFree[group]!, lower[group]!];
    constraints.push({
      sum: [...there.map(less), ...(open === undefined ? [] : [[open, seats] as const])],
      atLeast: open === undefined ? -seats : 0,
    });
    if (least === 0) continue;
    constraints.push({
      sum: [...there.map(one), ...(open === undefined ? [] : [[open, -least] as const])],
      atLeast: open === undefined ? least : 0,
    });
  }
  if (plan.isStable) {
    for (const edge of edges) {
      const [i, group] = [owner[edge]!, place[edge]!];
      const seats = placeFree[group]!;
      if (seats === 0) continue;
      const coefficients = new Map<number, number>();
      for (let other = start[i]!; other < start[i + 1]!; other++) {
        if (menteeRank[other]! <= menteeRank[edge]!) coefficients.set(other, seats);
      }
      for (const other of byGroup[group]!) {
        if (mentorRank[other]! <= mentorRank[edge]!) coefficients.set(other, (coefficients.get(other) ?? 0) + 1);
      }
      const open = openOf.get(group);
      if (open !== undefined) coefficients.set(open, -seats);
      constraints.push({ sum: [...coefficients], atLeast: open === undefined ? seats : 0 });
    }
  }

  const edgeTo = (mentee: number, group: number) => {
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) if (place[edge] === group) return edge;
    return undefined;
  };
  const wishes: [number, number][] = [];
  for (const { a, b, isTogether, pinnedA, pinnedB } of plan.wishes) {
    if (pinnedA !== undefined && pinnedB !== undefined) continue;
    const seatIn = (mentee: number, pinned: number | undefined, group: number) =>
      pinned === undefined ? edgeTo(mentee, group) : pinned === group ? ("always" as const) : undefined;
    const broken = isTogether ? undefined : variables++;
    if (broken !== undefined) wishes.push([broken, -1]);
    for (const group of placeFree.keys()) {
      const [left, right] = [seatIn(a, pinnedA, group), seatIn(b, pinnedB, group)];
      if (left === undefined || right === undefined) continue;
      const seats = [left, right].flatMap((seat) => (seat === "always" ? [] : [seat]));
      if (broken !== undefined) {
        constraints.push({ sum: [one(broken), ...seats.map(less)], atLeast: 1 - seats.length });
        continue;
      }
      const both = variables++;
      wishes.push([both, 1]);
      for (const seat of seats) constraints.push({ sum: [one(seat), less(both)], atLeast: 0 });
    }
  }
  const weighed = (weight: (edge: number) => number): LinearSum =>
    edges.flatMap((edge) => (weight(edge) === 0 ? [] : [[edge, weight(edge)] as const]));
  return {
    variables,
    binary: [...edges, ...openOf.values()],
    constraints,
    aims: [
      { aim: "served", sum: weighed(() => 1) },
      { aim: "waiting", sum: weighed((edge) => waiting[owner[edge]!]!) },
      { aim: "closed", sum: [...openOf.values()].map(one) },
      { aim: "wishes", sum: wishes },
      { aim: "score", sum: weighed((edge) => gain[edge]!) },
    ],
    read: (values) => {
      const assignment: Assignment = emptyAssignment(pool);
      for (const edge of edges) if (values[edge]! > 0.5) assignment[owner[edge]!] = edge;
      const closed = new Set([...openOf].flatMap(([group, open]) => (values[open]! > 0.5 ? [] : [group])));
      return { assignment, closed };
    },
  };
}
