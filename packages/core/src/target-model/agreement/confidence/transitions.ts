/** How topics of confidence are disclosed while the agreement is in force. */
export const confidenceTransitions = {
  "ask-permission": { guard: "permission-may-be-asked", actions: "recordAsking" },
  "permit-disclosure": { guard: "disclosure-may-be-answered", actions: "recordPermission" },
  "deny-disclosure": { guard: "disclosure-may-be-answered", actions: "recordDenial" },
  disclose: { guard: "may-be-disclosed", actions: "recordDisclosure" },
} as const;
