import { record } from "../record.ts";

/** What this theme writes into the context. */
export const registryActions = {
  changeEntry: record("change-entry", (context, { payload }) => ({
    forms: payload.forms ?? context.forms,
    subjects: payload.subjects ?? context.subjects,
    categories: payload.categories ?? context.categories,
    capacity: payload.capacity ?? context.capacity,
  })),
};
