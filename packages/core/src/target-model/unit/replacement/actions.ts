import { beginning } from "../forming/beginning.ts";
import { endTerm } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const replacementActions = {
  recordReplacement: record("grant-replacement", (context, { at }) => ({
    mentors: endTerm(context, at, "no-personal-contact"),
  })),
  assignMentor: record("assign-mentor", ({ mentees, mentors }, occasion) =>
    beginning(occasion, occasion.payload.mentor, mentees, mentors),
  ),
};
