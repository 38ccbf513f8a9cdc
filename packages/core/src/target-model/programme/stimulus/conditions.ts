import { all } from "@nastavnik/core";
import { pointsCounted, rewardedTakePart, stimulusPolicyAdopted, stimulusProtocolNew } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const stimulusConditions = {
  "stimulus-may-be-scored": all(
    "stimulus-may-be-scored",
    { ru: "Баллы можно распределить", en: "Points may be allotted" },
    stimulusPolicyAdopted,
    stimulusProtocolNew,
    rewardedTakePart,
    pointsCounted,
  ),
};
