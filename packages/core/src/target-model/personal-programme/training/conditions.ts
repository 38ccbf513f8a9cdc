import { all } from "@nastavnik/core";
import { unitWorks } from "../approval/requirements.ts";
import { competenceCertified, expertDrawnIn } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const trainingConditions = {
  "training-may-be-held": all(
    "training-may-be-held",
    { ru: "Тренинг можно провести", en: "The training may be held" },
    unitWorks,
    competenceCertified,
    expertDrawnIn,
  ),
};
