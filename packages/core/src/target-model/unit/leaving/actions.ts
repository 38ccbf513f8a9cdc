import { fallsUnderLabourCode } from "../assignment/labour-code.ts";
import { endTerm } from "../mentor-term.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const leavingActions = {
  recordResignation: on("resign", (context, { at }) => ({ mentors: endTerm(context, at, "resigned") })),
  recordFulfilment: on("resign", () => ({ isFulfilledEarly: true })),
  recordRemoval: on("remove-mentor", (context, { at }) => ({ mentors: endTerm(context, at, "removed") })),
  loseMentor: on("lose-participant", (context, { payload, at }) => ({
    mentors: endTerm(context, at, payload.reason),
  })),
  loseMentee: on("lose-participant", (context, occasion) => {
    const mentees = context.mentees.filter((mentee) => mentee !== occasion.payload.person);
    return { mentees, isUnderLabourCode: fallsUnderLabourCode(occasion, context.mentor, mentees) };
  }),
};
