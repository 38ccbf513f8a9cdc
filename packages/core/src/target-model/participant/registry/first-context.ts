import { dayOf } from "@nastavnik/core";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { profileOn } from "./profile.ts";

/** What is known of a person who has just registered. */
export function firstContext(
  occasion: Extract<ParticipantOccasion, { readonly type: "register" }>,
): ParticipantContext {
  const { payload, world } = occasion;
  const { person, isMentoringPartOfJob, capacity, profile, ...told } = payload;
  return {
    begunOn: dayOf(occasion, world),
    ...told,
    ...(person === undefined ? {} : { person }),
    ...(isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(profile === undefined ? {} : { profile: profileOn(profile, dayOf(occasion, world)) }),
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
