import { isMet, wishesOf } from "../group/wishes.ts";
import { pairWorth } from "../problem/pair-worth.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import type { Case } from "./case.ts";
import type { Aim } from "./obstacle.ts";

/** How good an answer is by every aim; the higher, the better. */
export type Worth = Readonly<Record<Aim, number>>;

/** What `score` is measured in: where nothing scores, the places in the lists count. */
export function measureOf({ problem, pool }: Case): "score" | "cost" | "rank" {
  if (!pool.assessment.scoring.isGiven) return "rank";
  return problem.sense === "least" ? "cost" : "score";
}

/** Appraises an answer of `coverage` or `group`. */
export function worthOf(each: Case, { pairs, closed }: MatchingResult): Worth {
  const { problem, pool } = each;
  const sign = measureOf(each) === "score" ? 1 : -1;
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const sizes = new Map<string, number>();
  let [waiting, score, load] = [0, 0, 0];
  for (const { mentee, mentor } of pairs) {
    const [i, j] = [each.menteeOf(mentee), each.mentorOf(mentor)];
    waiting += problem.mentees[i]!.waiting;
    score += sign * pairWorth(problem, pool.assessment, i, j);
    sizes.set(mentor, (sizes.get(mentor) ?? 0) + 1);
  }
  for (const { id, taken, pending } of problem.mentors) load -= (taken + pending + (sizes.get(id) ?? 0)) ** 2;
  const wishes = wishesOf(problem).filter((wish) => isMet(wish, (mentee) => mentorOf.get(mentee))).length;
  return { served: pairs.length, waiting, closed: -closed.length, wishes, score, load };
}

/** The aims of a mode, the most important first. */
export function aimsOf({ problem, result }: Case): readonly Aim[] {
  if (result.mode === "group") return ["served", "waiting", "closed", "wishes", "score"];
  const isByScore = problem.objective === "score" && !problem.complete;
  return isByScore ? ["score", "served", "waiting", "load"] : ["served", "waiting", "score", "load"];
}
