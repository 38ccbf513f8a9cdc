import { on } from "../on.ts";

/** What this theme writes into the context. */
export const meetingsActions = {
  recordMeeting: on("hold-meeting", (context, { payload, at }) => ({
    meetings: { ...context.meetings, [payload.kind]: (context.meetings[payload.kind] ?? 0) + 1 },
    firstMeetingAt: context.firstMeetingAt ?? at.toString(),
    lastMeetingAt: at.toString(),
  })),
};
