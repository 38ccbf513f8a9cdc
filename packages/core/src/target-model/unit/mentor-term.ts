import type { Temporal } from "temporal-polyfill";
import type { MentorTerm, UnitContext } from "./unit-context.ts";

/** The present mentor's term, ended. */
export function endTerm({ mentors }: UnitContext, at: Temporal.Instant, reason: string): readonly MentorTerm[] {
  return mentors.map((term, index) =>
    index === mentors.length - 1 && term.until === undefined ? { ...term, until: at.toString(), reason } : term,
  );
}

export const end = (context: UnitContext, at: Temporal.Instant, reason: string) => ({
  ending: { reason, at: at.toString() },
  mentors: endTerm(context, at, reason),
});

/** Whether the unit has a mentor; while another one is sought, the last one is a former one. */
export function hasMentor({ mentors }: Pick<UnitContext, "mentors">): boolean {
  return mentors.at(-1)?.until === undefined;
}
