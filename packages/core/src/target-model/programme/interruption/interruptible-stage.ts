/** Where a programme may be suspended, and goes on when it is resumed. */
export const interruptibleStages = [
  "preparation",
  "mentee-registry",
  "mentor-registry",
  "selection-and-training",
  "pairing",
  "working",
  "completion",
  "review",
  "packaging",
  "revision",
] as const;

/** Identifier of one of {@link interruptibleStages}. */
export type InterruptibleStage = (typeof interruptibleStages)[number];
