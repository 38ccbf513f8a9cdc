import { end } from "../mentor-term.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const closingActions = {
  recordEnding: on(["decline", "suspend", "dissolve", "lose-participant"], (context, { payload, at }) =>
    end(context, at, payload.reason),
  ),
  recordClosing: on("close", (context, { at }) => end(context, at, "completed")),
  recordReport: on("submit-report", (context, { payload }) => ({
    reports: { ...context.reports, [payload.person]: context.reports[payload.person] ?? "" },
  })),
  approveReport: on("approve-report", (context, { payload, at }) => ({
    reports: { ...context.reports, [payload.person]: at.toString() },
  })),
};
