import { fallsUnderLabourCode } from "../assignment/labour-code.ts";
import { endTerm } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const leavingActions = {
  recordResignation: record("*", (context, { at }) => ({ mentors: endTerm(context, at, "resigned") })),
  recordFulfilment: record("resign", () => ({ isFulfilledEarly: true })),
  recordRemoval: record("remove-mentor", (context, { at }) => ({ mentors: endTerm(context, at, "removed") })),
  loseMentor: record("lose-participant", (context, { payload, at }) => ({
    mentors: endTerm(context, at, payload.reason),
  })),
  loseMentee: record("lose-participant", (context, occasion) => {
    const mentees = context.mentees.filter((mentee) => mentee !== occasion.payload.person);
    return { mentees, isUnderLabourCode: fallsUnderLabourCode(occasion, context.mentor, mentees) };
  }),
};
