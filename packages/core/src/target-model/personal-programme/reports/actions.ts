import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { record } from "../record.ts";
import type { Report } from "./report.ts";

function changed({ reports }: PersonalProgrammeContext, person: string, change: Partial<Report>) {
  const report = reports[person];
  return report === undefined ? {} : { reports: { ...reports, [person]: { ...report, ...change } } };
}

/** What this theme writes into the context. */
export const reportsActions = {
  // What is submitted anew is to be heard anew.
  recordReport: record("submit-report", ({ reports }, { payload: { person, document }, at }) => ({
    reports: { ...reports, [person]: { document, submittedAt: at.toString() } },
  })),
  recordHearing: record("hear-report", (context, { payload: { person }, at }) =>
    changed(context, person, { heardAt: at.toString() }),
  ),
  recordReportApproval: record("approve-report", (context, { payload: { person }, at }) =>
    changed(context, person, { approvedAt: at.toString() }),
  ),
  recordAssessment: record("assess", ({ assessments }, { payload: { outcome }, actor, act, at }) => ({
    assessments: [
      ...assessments,
      { by: actor.id, as: act.kind === "office" ? act.role : "mentor", outcome, at: at.toString() },
    ],
  })),
};
