import { record } from "../record.ts";

/** What this theme writes into the context. */
export const controlsActions = {
  recordControlForms: record("choose-control-forms", (_context, { payload }) => ({ controlForms: payload.forms })),
  recordOpenLesson: record("hold-open-lesson", ({ openLessons }, { payload: { person, document }, at }) => ({
    openLessons: [...openLessons, { person, document, at: at.toString() }],
  })),
  recordControl: record("carry-out-control", ({ controls }, { payload: { kind, evidence }, at }) => ({
    controls: { ...controls, [kind]: { at: at.toString(), evidence: evidence.map(({ document }) => document) } },
  })),
};
