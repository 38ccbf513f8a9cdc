import { canonicalJson } from "@nastavnik/core/internals";
import { compareIds } from "./compare-ids.ts";
import type { MatchingProblem, Ranking } from "./matching-problem.ts";

/**
 * The same problem in the one order in which it is solved and hashed: people, topics, pairs, circles and equals by their
 * identifiers, rules and criteria by their codes, rows and columns of the matrix along with the people.
 */
export function normalProblem(problem: MatchingProblem): MatchingProblem {
  const rows = orderOf(problem.mentees);
  const columns = orderOf(problem.mentors);
  return {
    ...problem,
    mentees: rows.map((index) => normalPerson(problem.mentees[index]!)),
    mentors: columns.map((index) => normalPerson(problem.mentors[index]!)),
    topics: problem.topics.toSorted(byId),
    peers: problem.peers.map(normalPerson).toSorted(byId),
    ...(problem.scores && { scores: rows.map((row) => columns.map((column) => problem.scores![row]![column]!)) }),
    rules: problem.rules.toSorted(byCode),
    criteria: problem.criteria.toSorted(byCode),
    pins: problem.pins.toSorted(byPair),
    bans: problem.bans.toSorted(byPair),
    earlier: problem.earlier.toSorted(byPair),
    together: normalCircles(problem.together),
    apart: normalCircles(problem.apart),
  };
}

function orderOf(people: readonly { readonly id: string }[]): number[] {
  return people.map((_, index) => index).toSorted((a, b) => compareIds(people[a]!.id, people[b]!.id));
}

function normalPerson<
  P extends { readonly ranking?: Ranking | undefined; readonly exclusions?: readonly string[] | undefined },
>(person: P): P {
  const { ranking, exclusions } = person;
  if (ranking === undefined && exclusions === undefined) return person;
  return {
    ...person,
    ...(ranking && { ranking: ranking.map(normalTier) }),
    ...(exclusions && { exclusions: exclusions.toSorted(compareIds) }),
  };
}

function normalTier(tier: string | readonly string[]): string | readonly string[] {
  if (typeof tier === "string") return tier;
  return tier.length === 1 ? tier[0]! : tier.toSorted(compareIds);
}

function normalCircles(circles: readonly (readonly string[])[]): string[][] {
  return circles
    .map((circle) => [...new Set(circle)].toSorted(compareIds))
    .toSorted((a, b) => compareIds(a.join("\n"), b.join("\n")));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

function byPair(a: Pair, b: Pair): number {
  return compareIds(a.mentee, b.mentee) || compareIds(a.mentor, b.mentor);
}

interface Pair {
  readonly mentee: string;
  readonly mentor: string;
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  const left = canonicalJson(a);
  const right = canonicalJson(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
