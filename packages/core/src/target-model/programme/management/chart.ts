/** What this theme adds in every stage: managing goes on as long as the programme does. */
export const managementTransitions = {
  "propose-mentor": { guard: "mentor-may-be-proposed", actions: "recordProposedMentor" },
  "hold-operative-meeting": { actions: "recordOperativeMeeting" },
  "help-mentor": { guard: "mentor-may-be-helped", actions: "recordHelp" },
  "handle-experience": { guard: "experience-may-be-handled", actions: "recordExperience" },
} as const;
