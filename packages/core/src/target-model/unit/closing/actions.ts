import { end } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const closingActions = {
  recordEnding: record(["decline", "suspend", "dissolve", "lose-participant"], (context, { payload, at }) =>
    end(context, at, payload.reason),
  ),
  recordClosing: record("close", (context, { at }) => end(context, at, "completed")),
  recordReport: record("submit-report", (context, { payload }) => ({
    reports: { ...context.reports, [payload.person]: context.reports[payload.person] ?? "" },
  })),
  approveReport: record("approve-report", (context, { payload, at }) => ({
    reports: { ...context.reports, [payload.person]: at.toString() },
  })),
};
