/** Reports and the ways in which a unit that works comes to its end. */
export const closingTransitions = {
  "submit-report": { guard: "report-may-be-submitted", actions: "recordReport" },
  "approve-report": { guard: "report-may-be-approved", actions: "approveReport" },
  close: { target: "closed", guard: "may-be-closed", actions: "recordClosing" },
  dissolve: { target: "dissolved", actions: "recordEnding" },
} as const;
