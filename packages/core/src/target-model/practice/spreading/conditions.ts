import { all } from "@nastavnik/core";
import { namedHaveConsented } from "../publication/requirements.ts";
import { expertActs, expertIndependent, sheetCounts } from "../review/requirements.ts";
import {
  bankKeptBy,
  isInBank,
  isRecommended,
  levelAbove,
  levelActs,
  levelExpertFromOutside,
  levelNeedsMet,
  lowerLevelFirst,
  recommendationOpen,
  recommendedByChosen,
  recommenderEntitled,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const spreadingConditions = {
  "may-be-recommended": all(
    "may-be-recommended",
    { ru: "Практику можно рекомендовать уровню", en: "The practice may be recommended to the level" },
    levelAbove,
    recommendationOpen,
    lowerLevelFirst,
    recommenderEntitled,
    recommendedByChosen,
    namedHaveConsented,
  ),
  "level-review-may-be-recorded": all(
    "level-review-may-be-recorded",
    { ru: "Лист эксперта уровня можно принять", en: "The sheet of the level's expert may be taken" },
    isRecommended,
    expertActs,
    expertIndependent,
    levelExpertFromOutside,
    sheetCounts,
  ),
  "may-be-accepted": all(
    "may-be-accepted",
    { ru: "Уровень может принять практику", en: "The level may accept the practice" },
    levelActs,
    bankKeptBy,
    isRecommended,
    levelNeedsMet,
    namedHaveConsented,
  ),
  "may-be-sent-back": all(
    "may-be-sent-back",
    { ru: "Уровень может вернуть практику", en: "The level may send the practice back" },
    levelActs,
    bankKeptBy,
    isRecommended,
  ),
  "may-be-taken-out": all(
    "may-be-taken-out",
    { ru: "Уровень может исключить практику", en: "The level may take the practice out" },
    levelActs,
    bankKeptBy,
    isInBank,
  ),
};
