import { record } from "../record.ts";
import { corrected } from "./correction.ts";

/** What this theme writes into the context. */
export const registryActions = {
  correctEntry: record("correct-entry", (context, { payload, at }) => corrected(context, payload, at.toString())),
  changeEntry: record("change-entry", (context, { payload }) => ({
    forms: payload.forms ?? context.forms,
    subjects: payload.subjects ?? context.subjects,
    categories: payload.categories ?? context.categories,
    capacity: payload.capacity ?? context.capacity,
  })),
};
