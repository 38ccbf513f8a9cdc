import { instantText } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const meetingsActions = {
  recordMeeting: record("hold-meeting", (context, { payload, at }) => ({
    meetings: { ...context.meetings, [payload.kind]: (context.meetings[payload.kind] ?? 0) + 1 },
    firstMeetingAt: context.firstMeetingAt ?? instantText(at),
    lastMeetingAt: instantText(at),
  })),
};
