/** The group of mentors is formed before the order, and changes while the school goes on. */
export const mentorsTransitions = {
  "invite-mentor": { guard: "mentor-may-be-invited", actions: "recordInvitation" },
  "agree-to-mentor": { guard: "mentor-may-agree", actions: "recordMentorsConsent" },
  "leave-mentors": { guard: "mentor-may-go", actions: "recordMentorsLeaving" },
  "release-mentor": { guard: "mentor-may-go", actions: "recordMentorsLeaving" },
} as const;
