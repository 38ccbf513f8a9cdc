import type { TeacherRequestContext } from "../teacher-request-context.ts";
import { record } from "../record.ts";

/** The answer is given no longer, and is kept with what became of it. */
function past({ answer, earlier }: TeacherRequestContext, outcome: string) {
  return answer === undefined ? {} : { answer: undefined, earlier: [...earlier, { ...answer, outcome }] };
}

/** What this theme writes into the context. */
export const answeringActions = {
  recordAnswer: record("answer", (context, { payload: { by, track, mentor }, at }) => ({
    ...past(context, "changed"),
    answer: { by, ...(track !== undefined && { track }), ...(mentor !== undefined && { mentor }), at: at.toString() },
  })),
  forgetAnswer: record("account-for-track", (context) => past(context, "track-cancelled")),
  recordNoHelp: record("confirm", (context) => past(context, "not-helped")),
  recordHelp: record("confirm", (_context, { payload: { outcome }, at }) => ({
    ending: { reason: outcome, at: at.toString() },
  })),
};
