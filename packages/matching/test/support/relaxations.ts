import type { MatchingProblem } from "@nastavnik/matching";

/** The problem without what a code stands for, written down once more from the documentation of `ruleEffects`. */
export function relaxed(problem: MatchingProblem, code: string): MatchingProblem {
  switch (code) {
    case "banned":
      return { ...problem, bans: [] };
    case "excluded-by-mentee":
      return { ...problem, mentees: problem.mentees.map((mentee) => ({ ...mentee, exclusions: [] })) };
    case "excluded-by-mentor":
      return { ...problem, mentors: problem.mentors.map((mentor) => ({ ...mentor, exclusions: [] })) };
    case "excluded-by-peer":
      return { ...problem, peers: problem.peers.map((peer) => ({ ...peer, exclusions: [] })) };
    case "below-minimum-score":
      return { ...problem, minimumScore: undefined };
    case "group-closed":
      return { ...problem, mentors: problem.mentors.map((mentor) => ({ ...mentor, lower: 0 })) };
    default:
      return { ...problem, rules: problem.rules.filter((rule) => rule.code !== code || rule.force === "law") };
  }
}
