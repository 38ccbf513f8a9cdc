import { all } from "@nastavnik/core";
import {
  expertReviewed,
  infoCardComplete,
  infoCardExists,
  lowerLevelFirst,
  practiceDescribed,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const practiceConditions = {
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
};
