/** Kinds of orders (domain B.6). */
export const orderKinds = [
  "introduce-target-model",
  "approve-regulation",
  "appoint-coordinator-and-curators",
  "organize-mentor-school",
  "appoint-mentor",
  "approve-pairs",
  "final-event",
  "encourage-participants",
] as const;
