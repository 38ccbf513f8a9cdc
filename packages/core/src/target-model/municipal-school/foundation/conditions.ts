import { all } from "@nastavnik/core";
import { ownCentreFounds, programmeSound } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const foundationConditions = {
  "may-be-founded": all(
    "may-be-founded",
    { ru: "Муниципальную школу можно начать", en: "The municipal school may be founded" },
    programmeSound,
    ownCentreFounds,
  ),
};
