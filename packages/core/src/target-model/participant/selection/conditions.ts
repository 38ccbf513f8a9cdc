import { all } from "@nastavnik/core";
import { cleared, formChosen, formOffered, schoolHeld, trainingOrdered, trainingPrepared } from "./requirements.ts";

import { mentorProfileFits, trainedRather } from "./profile-requirements.ts";
import { isRemoved } from "./removal.ts";

/** Conditions of this theme, by the name of its guards. */
export const selectionConditions = {
  "is-removed": isRemoved,
  "may-be-selected": all(
    "may-be-selected",
    { ru: "Наставника можно отобрать", en: "The mentor may be selected" },
    formOffered,
    formChosen,
    cleared,
    mentorProfileFits,
  ),
  "may-be-trained": all(
    "may-be-trained",
    { ru: "Наставника можно подготовить", en: "The mentor may be prepared" },
    trainingOrdered,
    trainingPrepared,
    schoolHeld,
    trainedRather,
  ),
};
