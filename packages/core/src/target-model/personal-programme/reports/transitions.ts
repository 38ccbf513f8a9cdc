/** Reports and assessments while the work by the programme goes on. */
export const reportsTransitions = {
  "submit-report": { guard: "report-may-be-submitted", actions: "recordReport" },
  "hear-report": { guard: "report-may-be-heard", actions: "recordHearing" },
  "approve-report": { guard: "programme-report-may-be-approved", actions: "recordReportApproval" },
  assess: { actions: "recordAssessment" },
} as const;
