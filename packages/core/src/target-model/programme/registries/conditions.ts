import { all } from "@nastavnik/core";
import { listHasPeople, menteesExist, menteesListed, mentorsExist, mentorsListed } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const registriesConditions = {
  "registry-may-be-formed": listHasPeople,
  "mentee-registry-finished": all(
    "mentee-registry-finished",
    { ru: "База наставляемых сформирована", en: "The mentee registry is formed" },
    menteesListed,
    menteesExist,
  ),
  "mentor-registry-finished": all(
    "mentor-registry-finished",
    { ru: "База наставников сформирована", en: "The mentor registry is formed" },
    mentorsListed,
    mentorsExist,
  ),
};
