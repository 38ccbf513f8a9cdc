import type { MentorCouncilContext } from "../mentor-council-context.ts";

/** Something of a council that is to be done until the end of a day. */
export interface CouncilDeadline {
  readonly kind: "sitting" | "ask";
  /** The sitting, or what was asked. */
  readonly name: string;
  readonly day: string;
  /** Of whom it was asked, where that is a person. */
  readonly person?: string;
}

/** What has a day: sittings that were called and not held, and what was asked and is not reported. */
export function councilDeadlines({
  sittings,
  resolutions,
}: Pick<MentorCouncilContext, "sittings" | "resolutions">): readonly CouncilDeadline[] {
  const called = Object.entries(sittings).flatMap(([name, { on, heldOn }]): CouncilDeadline[] =>
    heldOn === undefined ? [{ kind: "sitting", name, day: on }] : [],
  );
  const asked = Object.values(resolutions)
    .filter(({ isAdopted }) => isAdopted)
    .flatMap(({ asks }) => Object.entries(asks))
    .flatMap(([name, { due, reportedAt, outcome, person }]): CouncilDeadline[] =>
      due === undefined || reportedAt !== undefined || outcome === "done"
        ? []
        : [{ kind: "ask", name, day: due, ...(person !== undefined && { person }) }],
    );
  return [...called, ...asked];
}
