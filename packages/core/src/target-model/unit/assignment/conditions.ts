import { all } from "@nastavnik/core";
import {
  unitClearancesInForce,
  unitContractAddendum,
  unitDataConsents,
  unitDutyConsents,
} from "../forming/approval.ts";
import {
  notSuspended,
  refusalAtOnce,
  refusalWithNotice,
  suspended,
  suspendedNow,
  suspendedWithProgramme,
  underLabourCode,
} from "./requirements.ts";

import { unitProgrammeRuns } from "../forming/programme-runs.ts";
import { papersLacking } from "./papers.ts";

/** Conditions of this theme, by the name of its guards. */
export const assignmentConditions = {
  "unit-not-suspended": notSuspended,
  "is-suspended-now": suspendedNow,
  "papers-lacking": papersLacking,
  "under-labour-code": underLabourCode,
  "refuses-at-once": all("refuses-at-once", refusalAtOnce.title, refusalAtOnce, underLabourCode),
  "refuses-with-notice": all("refuses-with-notice", refusalWithNotice.title, refusalWithNotice, underLabourCode),
  "may-be-resumed": all(
    "may-be-resumed",
    { ru: "Пару (группу) можно возобновить", en: "The unit may be resumed" },
    suspended,
    suspendedWithProgramme,
    unitProgrammeRuns,
    unitDutyConsents,
    unitDataConsents,
    unitClearancesInForce,
    unitContractAddendum,
  ),
};
