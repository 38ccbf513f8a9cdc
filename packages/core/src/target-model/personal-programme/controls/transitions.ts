/** What the mentor does about control, whatever its stage. */
export const controlsTransitions = {
  "choose-control-forms": { actions: "recordControlForms" },
  "hold-open-lesson": { guard: "mentee-of-programme", actions: "recordOpenLesson" },
} as const;
