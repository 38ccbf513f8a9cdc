import { all } from "@nastavnik/core";
import {
  menteesFree,
  mentorCleared,
  mentorPrepared,
  mentorRegistered,
  nobodyOwnMentor,
  notParted,
} from "../forming/proposal.ts";
import { unitProgrammeRuns } from "../forming/programme-runs.ts";
import { replacementGround } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const replacementConditions = {
  "replacement-ground": replacementGround,
  "may-be-reassigned": all(
    "may-be-reassigned",
    { ru: "Другого наставника можно предложить", en: "Another mentor may be proposed" },
    mentorRegistered,
    unitProgrammeRuns,
    mentorPrepared,
    mentorCleared,
    menteesFree,
    nobodyOwnMentor,
    notParted,
  ),
};
