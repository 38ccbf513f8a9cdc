import type { MatchingProblem } from "../problem/matching-problem.ts";

/** One wish of two mentees about each other, taken from a circle of two or more. */
export interface Wish {
  readonly kind: "together" | "apart";
  readonly mentees: readonly [string, string];
}

/** All wishes of a problem, two by two. */
export function wishesOf({ together, apart }: MatchingProblem): readonly Wish[] {
  return [...pairsOf("together", together), ...pairsOf("apart", apart)];
}

/** Whether a wish is met when each mentee has the given mentor; without a mentor nobody is together with anybody. */
export function isMet({ kind, mentees: [a, b] }: Wish, mentorOf: (mentee: string) => string | undefined): boolean {
  const left = mentorOf(a);
  const areTogether = left !== undefined && left === mentorOf(b);
  return kind === "together" ? areTogether : !areTogether;
}

function pairsOf(kind: Wish["kind"], circles: readonly (readonly string[])[]): Wish[] {
  return circles.flatMap((circle) =>
    circle.flatMap((a, index) => circle.slice(index + 1).map((b): Wish => ({ kind, mentees: [a, b] }))),
  );
}
