import { Temporal } from "temporal-polyfill";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { stillAsked } from "../plans/still-asked.ts";

/** What of the plans and tasks has a day until which it is to be done, and is not done: its name and that day. */
export function openDeadlines(context: PersonalProgrammeContext): readonly (readonly [string, string])[] {
  const asked = stillAsked(context, context.mentees);
  const rows = asked.plans.flatMap(([whose, { rows: all, done }]) =>
    all.flatMap(({ row, reportBy }): (readonly [string, string])[] =>
      reportBy === undefined || done[row] !== undefined ? [] : [[`${whose}/${row}`, reportBy]],
    ),
  );
  const tasks = asked.tasks.flatMap(([task, { due, handedInAt }]): (readonly [string, string])[] =>
    due === undefined || handedInAt !== undefined ? [] : [[task, due]],
  );
  return [...rows, ...tasks];
}

/** The first of those days that has not ended yet. */
export function nextDeadline(
  context: PersonalProgrammeContext,
  { at, world }: Pick<PersonalProgrammeOccasion, "at" | "world">,
): string | undefined {
  const today = world.calendar.dateOf(at).toString();
  const [first] = openDeadlines(context)
    .map(([, day]) => Temporal.PlainDate.from(day).toString())
    .filter((day) => day >= today)
    .toSorted();
  return first;
}
