import { all } from "@nastavnik/core";
import { hadEarlierMentor, isParty } from "../forming/consents.ts";
import { isMenteeOfUnit, lostIsLastMentee, lostIsMentor, lostIsOneOfMentees } from "./lost-participant.ts";
import { effectAtOnce, effectLater } from "./notice.ts";
import {
  fulfilledPlanExists,
  negligenceRecorded,
  resignationGround,
  resignsFulfilled,
  resignsPersonally,
} from "./requirements.ts";

const loses = (id: string, lost: typeof lostIsMentor, ...also: readonly (typeof lostIsMentor)[]) =>
  all(id, lost.title, isParty, lost, ...also);

/** Conditions of this theme, by the name of its guards. */
export const leavingConditions = {
  "resigns-at-once": all("resigns-at-once", effectAtOnce.title, resignsPersonally, effectAtOnce, resignationGround),
  "resigns-with-notice": all(
    "resigns-with-notice",
    effectLater.title,
    resignsPersonally,
    effectLater,
    resignationGround,
  ),
  "resigns-fulfilled": all(
    "resigns-fulfilled",
    resignsFulfilled.title,
    resignsFulfilled,
    resignationGround,
    fulfilledPlanExists,
  ),
  "negligence-recorded": negligenceRecorded,
  "loses-mentor": loses("loses-mentor", lostIsMentor),
  "loses-last-mentee": loses("loses-last-mentee", lostIsLastMentee),
  "loses-last-mentee-after-work": loses("loses-last-mentee-after-work", lostIsLastMentee, hadEarlierMentor),
  "loses-one-mentee": loses("loses-one-mentee", lostIsOneOfMentees),
  "loses-last-waiting-mentee": all(
    "loses-last-waiting-mentee",
    lostIsLastMentee.title,
    isMenteeOfUnit,
    lostIsLastMentee,
  ),
  "loses-waiting-mentee": all("loses-waiting-mentee", lostIsOneOfMentees.title, isMenteeOfUnit, lostIsOneOfMentees),
};
