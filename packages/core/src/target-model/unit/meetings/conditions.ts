import { all, type Condition } from "@nastavnik/core";
import { agreedBeforeMeetings } from "../agreements/requirements.ts";
import { notSuspended } from "../assignment/requirements.ts";
import { unitContractAddendum } from "../forming/approval.ts";
import { regularHeld } from "../closing/requirements.ts";
import { termNotOver } from "../term/requirements.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { type MeetingKind, meetingKinds } from "./meeting-kind.ts";
import {
  isClosing,
  isOrganizationalFirst,
  isOwnMeeting,
  isPlanning,
  isRegular,
  isTrialWorking,
  metAreParties,
  ownMeetingNext,
  withoutOrganizationalFirst,
  withoutPlanning,
  withoutTrialWorking,
} from "./requirements.ts";

const mayHold = (
  kind: MeetingKind,
  isNext: Condition<UnitContext, UnitOccasion>,
  ...also: readonly Condition<UnitContext, UnitOccasion>[]
) =>
  all(
    `may-hold-${kind}`,
    {
      ru: `Встречу можно провести: ${meetingKinds[kind].ru}`,
      en: `The meeting may be held: ${meetingKinds[kind].en}`,
    },
    isNext,
    metAreParties,
    agreedBeforeMeetings,
    unitContractAddendum,
    ...also,
    notSuspended,
  );

/** Conditions of this theme, by the name of its guards. */
export const meetingsConditions = {
  "may-hold-organizational-first": mayHold("organizational-first", isOrganizationalFirst, termNotOver),
  "may-hold-trial-working": mayHold("trial-working", isTrialWorking, termNotOver),
  "may-hold-planning": mayHold("planning", isPlanning, termNotOver),
  "may-hold-regular": mayHold("regular", isRegular, termNotOver),
  "may-hold-closing": mayHold("closing", isClosing, regularHeld),
  "may-hold-own": all(
    "may-hold-own",
    { ru: "Встречу организации можно провести", en: "A meeting of the organisation's own may be held" },
    isOwnMeeting,
    ownMeetingNext,
    metAreParties,
    agreedBeforeMeetings,
    unitContractAddendum,
    termNotOver,
    notSuspended,
  ),
  "no-organizational-first": withoutOrganizationalFirst,
  "no-trial-working": withoutTrialWorking,
  "no-planning": withoutPlanning,
};
