import { Temporal } from "temporal-polyfill";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { stillAsked } from "../plans/still-asked.ts";

/** Something that is to be done until the end of a day. */
export interface ProgrammeDeadline {
  readonly kind: "row" | "task";
  /** The task, or the row behind whose plan it is of. */
  readonly name: string;
  readonly day: string;
  /** Whose plan it is of, `pair`, `mentor`, `curator` or a mentee; or the mentee whose task it is. */
  readonly whose: string;
}

/** What of the plans and tasks has a day until which it is to be done, and is not done. */
export function programmeDeadlines(
  context: Pick<PersonalProgrammeContext, "plans" | "tasksGiven" | "mentees">,
): readonly ProgrammeDeadline[] {
  const asked = stillAsked(context, context.mentees);
  const rows = asked.plans.flatMap(([whose, { rows: all, done }]) =>
    all.flatMap(({ row, reportBy }): ProgrammeDeadline[] =>
      reportBy === undefined || done[row] !== undefined
        ? []
        : [{ kind: "row", name: `${whose}/${row}`, day: reportBy, whose }],
    ),
  );
  const tasks = asked.tasks.flatMap(([name, { due, handedInAt, person }]): ProgrammeDeadline[] =>
    due === undefined || handedInAt !== undefined ? [] : [{ kind: "task", name, day: due, whose: person }],
  );
  return [...rows, ...tasks];
}

/** The first of those days that has not ended yet. */
export function nextDeadline(
  context: PersonalProgrammeContext,
  { at, world }: Pick<PersonalProgrammeOccasion, "at" | "world">,
): string | undefined {
  const today = world.calendar.dateOf(at).toString();
  const [first] = programmeDeadlines(context)
    .map(({ day }) => Temporal.PlainDate.from(day).toString())
    .filter((day) => day >= today)
    .toSorted();
  return first;
}
