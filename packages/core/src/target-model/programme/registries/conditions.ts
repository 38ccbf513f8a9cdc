import { all } from "@nastavnik/core";
import { menteesListed, mentorsExist, mentorsListed } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const registriesConditions = {
  "mentee-registry-finished": menteesListed,
  "mentor-registry-finished": all(
    "mentor-registry-finished",
    { ru: "База наставников сформирована", en: "The mentor registry is formed" },
    mentorsListed,
    mentorsExist,
  ),
};
