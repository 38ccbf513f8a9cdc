import type { GivenResult } from "../result/result-schema.ts";
import { drawnNumbers } from "./drawn-numbers.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Adds up once more what an answer says of itself: the total, the closed groups, the unmet wishes, the lottery. */
export function checkFigures(facts: Facts, given: GivenResult): readonly Flaw[] {
  return [
    ...(total(facts, given) === given.total ? [] : [{ code: "wrong-total" } as const]),
    ...(isSame(closed(facts, given), given.closed) ? [] : [{ code: "wrong-closed" } as const]),
    ...(isSame(unmet(facts, given), given.unmetWishes.map(wishKey)) ? [] : [{ code: "wrong-wishes" } as const]),
    ...checkLottery(facts.problem.mentees, given),
  ];
}

/** The numbers of everybody who draws, where an answer lists them. */
export function checkLottery(people: readonly { readonly id: string }[], given: GivenResult): readonly Flaw[] {
  if (given.lottery === undefined) return [];
  const drawn = drawnNumbers(people, given.seed);
  const isRight =
    given.lottery.length === drawn.size &&
    new Set(given.lottery.map(({ id }) => id)).size === drawn.size &&
    given.lottery.every(({ id, number }) => drawn.get(id) === number);
  return isRight ? [] : [{ code: "wrong-lottery" }];
}

function total(facts: Facts, { status, mode, pairs }: GivenResult): number | undefined {
  const { scores, criteria } = facts.problem;
  const isScored = scores !== undefined || criteria.length > 0;
  if (status !== "solved" || (!isScored && mode !== "coverage")) return undefined;
  return pairs.reduce((sum, { mentee, mentor }) => sum + facts.worth(mentee, mentor), 0) + 0;
}

/** Groups that have a lower size and nobody. */
function closed(facts: Facts, { status, mode, pairs }: GivenResult): readonly string[] {
  if (status !== "solved" || mode !== "group") return [];
  const open = new Set(pairs.map(({ mentor }) => mentor));
  return facts.problem.mentors.filter(({ id, lower }) => lower > 0 && !open.has(id)).map(({ id }) => id);
}

function unmet(facts: Facts, { mode, pairs }: GivenResult): readonly string[] {
  if (mode === "co-mentors") return [];
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const { together, apart } = facts.problem;
  return Object.entries({ together, apart }).flatMap(([kind, circles]) =>
    circles.flatMap((circle) => {
      const ids = [...new Set(circle)];
      return ids.flatMap((a, at) =>
        ids.slice(at + 1).flatMap((b) => {
          const areTogether = mentorOf.has(a) && mentorOf.get(a) === mentorOf.get(b);
          return areTogether === (kind === "together") ? [] : [wishKey({ kind, mentees: [a, b] })];
        }),
      );
    }),
  );
}

function wishKey({ kind, mentees }: { readonly kind: string; readonly mentees: readonly string[] }): string {
  return [kind, ...mentees.toSorted()].join("\n");
}

/** Whether two lists hold the same, as often, in any order. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.toSorted(), b.toSorted()];
  return left.length === right.length && left.every((each, at) => each === right[at]);
}
