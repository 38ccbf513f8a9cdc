import { all } from "../../requirement/define-requirement.ts";
import type { Condition } from "../../requirement/requirement.ts";
import { meetingTitles, type MeetingKind } from "./meeting-kind.ts";
import {
  orderNamesUnit,
  unitContractAddendum,
  unitDataConsents,
  unitDutyConsents,
  unitSeatHeld,
} from "./requirements/approval.ts";
import { certifierIsNotMentor, everyoneRanked, planOfParty, plansDrawnUp } from "./requirements/checklist.ts";
import {
  approverIsNotMentor,
  closingHeld,
  finalControlDone,
  reportsApproved,
  reportSubmitted,
} from "./requirements/closing.ts";
import {
  controlEvidence,
  finalCoversAll,
  isCurrentControl,
  isFinalControl,
  isMidTermControl,
  outsideEventsOnlyInFinal,
} from "./requirements/controls.ts";
import {
  isClosing,
  isOrganizationalFirst,
  isPlanning,
  isRegular,
  isTrialWorking,
  notSuspended,
  suspended,
} from "./requirements/meetings.ts";
import {
  negligenceRecorded,
  refusalAtOnce,
  refusalWithNotice,
  replacementGround,
  resignationGround,
  resignsFulfilled,
  resignsPersonally,
  underLabourCode,
} from "./requirements/mentor-change.ts";
import {
  everyoneConsented,
  hadEarlierMentor,
  isMenteeOfUnit,
  isParty,
  lostIsLastMentee,
  lostIsMentor,
  lostIsOneOfMentees,
} from "./requirements/parties.ts";
import {
  documentsExist,
  menteesFree,
  menteesNamedOnce,
  mentorCleared,
  mentorPrepared,
  nobodyOwnMentor,
  preferencesAnalysed,
  termFits,
} from "./requirements/proposal.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

const mayHold = (kind: MeetingKind, isNext: Condition<UnitContext, UnitOccasion>) =>
  all(
    `may-hold-${kind}`,
    {
      ru: `Встречу можно провести: ${meetingTitles[kind].ru}`,
      en: `The meeting may be held: ${meetingTitles[kind].en}`,
    },
    isNext,
    notSuspended,
  );

const loses = (id: string, lost: typeof lostIsMentor, ...also: readonly (typeof lostIsMentor)[]) =>
  all(id, lost.title, isParty, lost, ...also);

/** Conditions of the `unit` workflow, by the name of its guards. */
export const unitRequirements = {
  "may-be-proposed": all(
    "may-be-proposed",
    { ru: "Пару (группу) можно предложить", en: "The unit may be proposed" },
    documentsExist,
    preferencesAnalysed,
    mentorPrepared,
    mentorCleared,
    menteesFree,
    menteesNamedOnce,
    nobodyOwnMentor,
    termFits,
  ),
  "is-party": isParty,
  "everyone-consented": everyoneConsented,
  "had-earlier-mentor": hadEarlierMentor,
  "may-be-approved": all(
    "may-be-approved",
    { ru: "Пару (группу) можно утвердить", en: "The unit may be approved" },
    documentsExist,
    orderNamesUnit,
    unitDutyConsents,
    unitDataConsents,
    unitSeatHeld,
    unitContractAddendum,
  ),
  "may-hold-organizational-first": mayHold("organizational-first", isOrganizationalFirst),
  "may-hold-trial-working": mayHold("trial-working", isTrialWorking),
  "may-hold-planning": mayHold("planning", isPlanning),
  "may-hold-regular": mayHold("regular", isRegular),
  "may-hold-closing": mayHold("closing", isClosing),
  "unit-not-suspended": notSuspended,
  "ranking-may-be-agreed": all(
    "ranking-may-be-agreed",
    { ru: "Ранжирование можно согласовать", en: "The ranking may be agreed" },
    isParty,
    notSuspended,
  ),
  "everyone-ranked": everyoneRanked,
  "checklist-may-be-certified": all(
    "checklist-may-be-certified",
    { ru: "Чек-лист можно заверить", en: "The checklist may be certified" },
    certifierIsNotMentor,
    notSuspended,
  ),
  "plan-may-be-drawn-up": all(
    "plan-may-be-drawn-up",
    { ru: "План можно составить", en: "The plan may be drawn up" },
    planOfParty,
    notSuspended,
  ),
  "current-control": all(
    "current-control",
    { ru: "Текущий контроль можно принять", en: "The current control may be taken" },
    isCurrentControl,
    outsideEventsOnlyInFinal,
    notSuspended,
  ),
  "mid-term-control": all(
    "mid-term-control",
    { ru: "Промежуточный контроль можно принять", en: "The mid-term control may be taken" },
    isMidTermControl,
    controlEvidence,
    outsideEventsOnlyInFinal,
    notSuspended,
  ),
  "final-control": all(
    "final-control",
    { ru: "Итоговый контроль можно принять", en: "The final control may be taken" },
    isFinalControl,
    controlEvidence,
    finalCoversAll,
    plansDrawnUp,
    notSuspended,
  ),
  "report-may-be-approved": all(
    "report-may-be-approved",
    { ru: "Отчёт можно утвердить", en: "The report may be approved" },
    isParty,
    reportSubmitted,
    approverIsNotMentor,
  ),
  "may-be-closed": all(
    "may-be-closed",
    { ru: "Пару (группу) можно закрыть", en: "The unit may be closed" },
    plansDrawnUp,
    closingHeld,
    finalControlDone,
    reportsApproved,
    notSuspended,
  ),
  "replacement-ground": replacementGround,
  "resigns-personally": all("resigns-personally", resignsPersonally.title, resignsPersonally, resignationGround),
  "resigns-fulfilled": all("resigns-fulfilled", resignsFulfilled.title, resignsFulfilled, resignationGround),
  "under-labour-code": underLabourCode,
  "refuses-at-once": all("refuses-at-once", refusalAtOnce.title, refusalAtOnce, underLabourCode),
  "refuses-with-notice": all("refuses-with-notice", refusalWithNotice.title, refusalWithNotice, underLabourCode),
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
  "may-be-reassigned": all(
    "may-be-reassigned",
    { ru: "Другого наставника можно предложить", en: "Another mentor may be proposed" },
    mentorPrepared,
    mentorCleared,
    menteesFree,
    nobodyOwnMentor,
  ),
  "may-be-resumed": all(
    "may-be-resumed",
    { ru: "Пару (группу) можно возобновить", en: "The unit may be resumed" },
    suspended,
    unitDutyConsents,
    unitDataConsents,
  ),
};
