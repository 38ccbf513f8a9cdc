import { dayOf } from "@nastavnik/core";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** What is known of a person who has just registered. */
export function firstContext(
  occasion: Extract<ParticipantOccasion, { readonly type: "register" }>,
): ParticipantContext {
  const { payload, world } = occasion;
  const { person, isMentoringPartOfJob, capacity, ...told } = payload;
  return {
    begunOn: dayOf(occasion, world),
    ...told,
    ...(person === undefined ? {} : { person }),
    ...(isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob }),
    ...(capacity === undefined ? {} : { capacity }),
    consents: {},
    clearances: {},
    questionnaires: {},
    thirdParty: {},
    selectedFor: [],
    preferences: [],
    seats: {},
    completed: [],
    returns: [],
    isSupported: false,
  };
}
