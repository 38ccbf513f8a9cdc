import { instantText } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const reportingActions = {
  recordReport: record("report-on-tasks", ({ reportsGiven }, { at }) => ({
    reportsGiven: reportsGiven + 1,
    lastReportAt: instantText(at),
  })),
};
