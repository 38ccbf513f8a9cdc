/** Experts and trainings of a programme in work. */
export const trainingTransitions = {
  "draw-in-expert": { actions: "recordExpert" },
  "hold-training": { guard: "training-may-be-held", actions: "recordTraining" },
} as const;
