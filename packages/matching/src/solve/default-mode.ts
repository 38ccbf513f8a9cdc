import type { MatchingProblem } from "../problem/matching-problem.ts";
import { mismatch } from "../problem/mismatch.ts";
import { refuseInput } from "../problem/refuse-input.ts";
import type { Mode } from "../result/mode.ts";

/**
 * The mode that a problem asks for by its shape: one pool, topics, several mentors for a mentee, lower sizes or wishes about
 * groups, ties in lists of two sides, lists of two sides; `coverage` for everything one-sided.
 */
export function defaultMode(problem: MatchingProblem): Mode {
  const { peers, topics, mentors, mentees, together, apart } = problem;
  if (peers.length > 0) return "peers";
  if (topics.length > 0) return "topics";
  if (mentees.some(({ mentors: many = 1 }) => many > 1)) return "co-mentors";
  if (mentors.some(({ lower }) => lower > 0) || together.length > 0 || apart.length > 0) return "group";
  const isRanked = (side: typeof mentees | typeof mentors) => side.some(({ ranking }) => ranking !== undefined);
  if (!isRanked(mentees) || !isRanked(mentors)) return "coverage";
  const hasTies = [...mentees, ...mentors].some(({ ranking }) => ranking?.some((tier) => typeof tier !== "string"));
  return hasTies ? "stable-max" : "stable";
}

/** Refuses a mode that cannot read the problem: topics and one pool have a mode of their own. */
export function refuseUnfit(problem: MatchingProblem, mode: Mode): void {
  const { peers, topics } = problem;
  const shape = peers.length > 0 ? "peers" : topics.length > 0 ? "topics" : undefined;
  if (shape !== undefined && mode !== shape) {
    const expected = { ru: `${shape} для задачи, в которой есть ${shape}`, en: `${shape} for a problem with ${shape}` };
    refuseInput(mismatch("mode", expected, mode));
  }
  if (shape === undefined && (mode === "peers" || mode === "topics")) {
    const expected = {
      ru: `для режима ${mode} задача, в которой есть ${mode}`,
      en: `a problem with ${mode} for the mode ${mode}`,
    };
    refuseInput(mismatch("mode", expected, { ru: "задача без них", en: "none" }));
  }
  const several = problem.mentees.find(({ mentors = 1 }) => mentors > 1);
  if (several !== undefined && mode !== "co-mentors") {
    const expected = {
      ru: `режим co-mentors, если у наставляемого может быть несколько наставников («${several.id}»)`,
      en: `co-mentors where a mentee may have several mentors («${several.id}»)`,
    };
    refuseInput(mismatch("mode", expected, mode));
  }
}
