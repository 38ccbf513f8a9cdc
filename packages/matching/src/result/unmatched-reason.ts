import { freeSeats } from "../problem/free-seats.ts";
import type { Pool } from "../problem/pool.ts";

/** Codes of the rules that keep a mentee from mentors, each with the number of mentors. */
export type RuleHistogram = Readonly<Record<string, number>>;

/** How many mentors each rule keeps a mentee from; all rules are evaluated for every mentor. */
export function ruleHistogram({ problem, assessment }: Pool, mentee: number): RuleHistogram {
  const counts = new Map<string, number>();
  for (const j of problem.mentors.keys()) {
    const failed = assessment.rules.filter((rule) => !rule.passes(mentee, j)).map(({ code }) => code);
    for (const code of new Set(failed)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/**
 * The first reason why a mentee has no mentor, from the general to the particular: a rule that she fails by herself; nobody
 * acceptable, by her own will, by the mentors' will, by the minimum score or by rules; no seat from the start; only closed
 * groups; all taken by others, or taken and closed; or that one more pair would make the whole worse.
 */
export function unmatchedReason(
  pool: Pool,
  load: ArrayLike<number>,
  mentorLoad: ArrayLike<number>,
  closed: ReadonlySet<number>,
  mentee: number,
): string {
  const { start, place, placeMentor, placeFree, mentorFree } = pool;
  const targets = Array.from(place.subarray(start[mentee], start[mentee + 1]));
  if (targets.length === 0) return noneAcceptable(pool, mentee);
  // Seats that pinned pairs hold were there from the start.
  const { mentors, topics } = pool.problem;
  const seated = targets.filter(
    (target) => freeSeats(mentors[placeMentor[target]!]!) > 0 && topics[target]?.capacity !== 0,
  );
  if (seated.length === 0) return "no-capacity";
  const open = seated.filter((target) => !closed.has(target));
  if (open.length === 0) return "group-closed";
  const isFull = (target: number) =>
    load[target]! >= placeFree[target]! || mentorLoad[placeMentor[target]!]! >= mentorFree[placeMentor[target]!]!;
  if (!open.every(isFull)) return "lower-total";
  return open.length < seated.length ? "full-or-closed" : "all-acceptable-full";
}

function noneAcceptable({ problem, assessment }: Pool, mentee: number): string {
  const mentors = [...problem.mentors.keys()];
  const { rules } = assessment;
  const personal = rules.find(
    (rule) => rule.whose === "mentee" && !isWill(rule.code) && mentors.every((j) => !rule.passes(mentee, j)),
  );
  if (personal !== undefined && mentors.length > 0) return personal.code;
  // Whom she has not ruled out herself, and why those fail.
  const wanted = mentors.filter((j) => rules.every((rule) => !isOwnWill(rule.code) || rule.passes(mentee, j)));
  if (wanted.length === 0) return mentors.length === 0 ? "no-acceptable-mentor" : "excluded-by-self";
  const allFailBy = (isSuch: (code: string) => boolean) =>
    wanted.every((j) => rules.some((rule) => isSuch(rule.code) && !rule.passes(mentee, j)));
  const failElsewhere = (isSuch: (code: string) => boolean) =>
    wanted.some((j) => {
      const failed = rules.filter((rule) => !rule.passes(mentee, j));
      return failed.length > 0 && failed.every(({ code }) => isSuch(code));
    });
  if (allFailBy(isMentorsWill)) return "excluded-by-mentors";
  if (failElsewhere((code) => code === "no-topic")) return "no-topic";
  if (failElsewhere((code) => code === "below-minimum-score")) return "below-minimum-score";
  return "no-acceptable-mentor";
}

function isOwnWill(code: string): boolean {
  return code === "excluded-by-mentee" || code === "not-in-mentee-list";
}

function isMentorsWill(code: string): boolean {
  return code === "excluded-by-mentor" || code === "not-in-mentor-list";
}

function isWill(code: string): boolean {
  return isOwnWill(code) || isMentorsWill(code);
}
