import type { MentorCouncilContext } from "../mentor-council-context.ts";

/** What has a day: sittings that were called and not held, and what was asked and is not reported; with that day. */
export function openDeadlines({
  sittings,
  resolutions,
}: MentorCouncilContext): readonly (readonly [name: string, day: string])[] {
  const called = Object.entries(sittings).flatMap(([sitting, { on, heldOn }]): (readonly [string, string])[] =>
    heldOn === undefined ? [[sitting, on]] : [],
  );
  const asked = Object.values(resolutions)
    .filter(({ isAdopted }) => isAdopted)
    .flatMap(({ asks }) => Object.entries(asks))
    .flatMap(([ask, { due, reportedAt, outcome }]): (readonly [string, string])[] =>
      due === undefined || reportedAt !== undefined || outcome === "done" ? [] : [[ask, due]],
    );
  return [...called, ...asked];
}
