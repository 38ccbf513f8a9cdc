/** What is done while a school is prepared as well as while it works: its first track may come before the order. */
export const workTransitions = {
  "hold-survey": { guard: "survey-may-be-recorded", actions: "recordSurvey" },
  "show-result": { guard: "result-may-be-assessed", actions: "recordResult" },
  "plan-indicators": { guard: "indicators-may-be-planned", actions: "recordIndicators" },
  "record-indicator": { guard: "indicator-may-be-recorded", actions: "recordIndicator" },
  "open-section": { guard: "section-may-be-opened", actions: "recordSection" },
  publish: { guard: "may-be-published", actions: "recordPublication" },
  "hand-in-report": { guard: "report-may-be-handed-in", actions: "recordReport" },
  "check-execution": { guard: "report-may-be-checked", actions: "recordCheck" },
  "share-experience": { guard: "experience-may-be-shared", actions: "recordExperience" },
  "account-for-council": { guard: "council-may-be-ordered", actions: "accountForCouncil" },
  "account-for-track": { guard: "track-may-be-planned", actions: "accountForTrack" },
  "cancel-school": { target: "cancelled", guard: "school-may-be-cancelled", actions: "recordCancellation" },
} as const;
