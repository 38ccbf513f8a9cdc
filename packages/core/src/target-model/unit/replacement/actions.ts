import { beginning } from "../forming/beginning.ts";
import { endTerm } from "../mentor-term.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const replacementActions = {
  recordReplacement: on("grant-replacement", (context, { at }) => ({
    mentors: endTerm(context, at, "no-personal-contact"),
  })),
  assignMentor: on("assign-mentor", ({ mentees, mentors }, occasion) =>
    beginning(occasion, occasion.payload.mentor, mentees, mentors),
  ),
};
