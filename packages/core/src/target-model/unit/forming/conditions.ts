import { all } from "@nastavnik/core";
import {
  orderNamesUnit,
  unitAgreedBeforeOrder,
  unitClearancesInForce,
  unitContractAddendum,
  unitDataConsents,
  unitDutyConsents,
  unitMentorNotRemoved,
  unitSeatHeld,
  unitApprovedAfterProposal,
} from "./approval.ts";
import { consentSignerFits, everyoneConsented, hadEarlierMentor, isParty } from "./consents.ts";
import { termNotOver } from "../term/requirements.ts";
import {
  documentsExist,
  menteesFree,
  menteesNamedOnce,
  mentorCleared,
  mentorPrepared,
  mentorRegistered,
  nobodyOwnMentor,
  notParted,
  preferencesAnalysed,
  programmeExists,
  termFits,
  formFitsMentees,
  termInProgramme,
} from "./proposal.ts";

import { formatInRegulation, roleModelInRegulation } from "./model-and-format.ts";
import { partnerAgreed } from "./partner.ts";
import { unitProgrammeRuns } from "./programme-runs.ts";

/** Conditions of this theme, by the name of its guards. */
export const formingConditions = {
  "may-be-proposed": all(
    "may-be-proposed",
    { ru: "Пару (группу) можно предложить", en: "The unit may be proposed" },
    programmeExists,
    unitProgrammeRuns,
    documentsExist,
    partnerAgreed,
    preferencesAnalysed,
    mentorRegistered,
    mentorPrepared,
    mentorCleared,
    menteesFree,
    menteesNamedOnce,
    nobodyOwnMentor,
    notParted,
    formFitsMentees,
    roleModelInRegulation,
    formatInRegulation,
    termFits,
    termInProgramme,
  ),
  "is-party": isParty,
  "unit-consent-may-be-given": consentSignerFits,
  "everyone-consented": everyoneConsented,
  "had-earlier-mentor": hadEarlierMentor,
  "may-be-approved": all(
    "may-be-approved",
    { ru: "Пару (группу) можно утвердить", en: "The unit may be approved" },
    unitProgrammeRuns,
    documentsExist,
    orderNamesUnit,
    unitDutyConsents,
    unitDataConsents,
    unitMentorNotRemoved,
    unitClearancesInForce,
    unitSeatHeld,
    unitContractAddendum,
    unitAgreedBeforeOrder,
    termNotOver,
    unitApprovedAfterProposal,
  ),
};
