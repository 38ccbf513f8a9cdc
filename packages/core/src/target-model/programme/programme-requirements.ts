import { all } from "../../requirement/define-requirement.ts";
import { participantRequirements } from "../participant/participant-requirements.ts";
import { unitRequirements } from "../unit/unit-requirements.ts";
import { documentsExist, programAuthors, programForms } from "./requirements/documents.ts";
import { annexesAttached, appointmentsNamed, numberIsNew, schoolAnnexesAttached } from "./requirements/orders.ts";
import {
  everyMenteeSettled,
  groupMeetingHeld,
  pairsApproved,
  preferencesAnalysed,
  unitsEnded,
} from "./requirements/pairing.ts";
import { pairsOrderReady } from "./requirements/pairs-order.ts";
import { policiesKnown } from "./requirements/policies.ts";
import {
  expertReviewed,
  infoCardComplete,
  infoCardExists,
  lowerLevelFirst,
  practiceDescribed,
} from "./requirements/practice.ts";
import {
  curatorsAppointed,
  everybodyInformed,
  formsChosen,
  modelIntroduced,
  needsMonitored,
  regulationOrdered,
} from "./requirements/preparation.ts";
import { menteesListed, mentorsExist, mentorsListed } from "./requirements/registries.ts";
import {
  indicatorPlanned,
  indicatorsComplete,
  indicatorsCompleteForRevision,
  indicatorsCorrespond,
  monitoringComplete,
  someIndicatorDeviates,
  verdictOpen,
} from "./requirements/review.ts";
import { programAmended, roadMapAmended, roadMapByManagement } from "./requirements/revision.ts";
import { materialsPrepared, mentorSchoolOrdered, selectedMentorsPrepared } from "./requirements/training.ts";

const conditions = {
  "order-may-be-issued": all(
    "order-may-be-issued",
    { ru: "Приказ может быть издан", en: "The order may be issued" },
    numberIsNew,
    annexesAttached,
    schoolAnnexesAttached,
    appointmentsNamed,
    pairsOrderReady,
  ),
  "document-may-be-adopted": all(
    "document-may-be-adopted",
    { ru: "Документ может быть утверждён", en: "The document may be adopted" },
    programAuthors,
    programForms,
  ),
  "needs-monitored": needsMonitored,
  "preparation-finished": all(
    "preparation-finished",
    { ru: "Условия для запуска подготовлены", en: "The conditions are prepared" },
    modelIntroduced,
    regulationOrdered,
    documentsExist,
    curatorsAppointed,
    needsMonitored,
    formsChosen,
    everybodyInformed,
  ),
  "mentee-registry-finished": menteesListed,
  "mentor-registry-finished": all(
    "mentor-registry-finished",
    { ru: "База наставников сформирована", en: "The mentor registry is formed" },
    mentorsListed,
    mentorsExist,
  ),
  "selection-finished": selectedMentorsPrepared,
  "mentor-school-may-be-held": all(
    "mentor-school-may-be-held",
    { ru: "«Школу наставников» можно проводить", en: "The mentor school may be held" },
    mentorSchoolOrdered,
    materialsPrepared,
  ),
  "group-meeting-held": groupMeetingHeld,
  "pairing-finished": all(
    "pairing-finished",
    { ru: "Пары и группы сформированы", en: "Pairs and groups are formed" },
    preferencesAnalysed,
    pairsApproved,
    everyMenteeSettled,
  ),
  "working-finished": unitsEnded,
  "completion-finished": monitoringComplete,
  "indicator-may-be-recorded": all(
    "indicator-may-be-recorded",
    { ru: "Значение показателя можно внести", en: "The value may be recorded" },
    indicatorPlanned,
    verdictOpen,
  ),
  "may-be-packaged": all(
    "may-be-packaged",
    { ru: "Программу можно упаковать", en: "The programme may be packaged" },
    indicatorsComplete,
    indicatorsCorrespond,
  ),
  "may-be-revised": all(
    "may-be-revised",
    { ru: "Программу можно направить на доработку", en: "The programme may be revised" },
    indicatorsCompleteForRevision,
    someIndicatorDeviates,
  ),
  "info-card-complete": infoCardComplete,
  "expert-reviewed": expertReviewed,
  "practice-may-be-published": all(
    "practice-may-be-published",
    { ru: "Практику можно опубликовать", en: "The practice may be published" },
    expertReviewed,
    practiceDescribed,
    infoCardExists,
  ),
  "lower-level-first": lowerLevelFirst,
  "document-may-be-amended": roadMapByManagement,
  "revision-finished": all(
    "revision-finished",
    { ru: "Доработаны оба документа", en: "Both documents are amended" },
    roadMapAmended,
    programAmended,
  ),
};

/** Conditions of the `programme` workflow, by the name of its guards. */
export const programmeRequirements = {
  ...conditions,
  "policies-known": policiesKnown(() => [conditions, participantRequirements, unitRequirements]),
};
