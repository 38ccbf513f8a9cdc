import { on } from "../on.ts";

/** What this theme writes into the context. */
export const registryActions = {
  changeEntry: on("change-entry", (context, { payload }) => ({
    forms: payload.forms ?? context.forms,
    subjects: payload.subjects ?? context.subjects,
    categories: payload.categories ?? context.categories,
    capacity: payload.capacity ?? context.capacity,
  })),
};
