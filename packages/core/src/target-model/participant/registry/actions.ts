import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";
import { profileOn } from "./profile.ts";
import { corrected } from "./correction.ts";

/** What this theme writes into the context. */
export const registryActions = {
  correctEntry: record("correct-entry", (context, { payload, at }) => corrected(context, payload, at.toString())),
  changeEntry: record("change-entry", (context, { payload, at, on, world }) => ({
    forms: payload.forms ?? context.forms,
    subjects: payload.subjects ?? context.subjects,
    categories: payload.categories ?? context.categories,
    capacity: payload.capacity ?? context.capacity,
    ...(payload.profile === undefined ? {} : { profile: profileOn(payload.profile, dayOf({ at, on }, world)) }),
  })),
};
