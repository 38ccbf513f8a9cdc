import { all } from "@nastavnik/core";
import { experienceInOrder, managedMentor, proposedOnce } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const managementConditions = {
  "mentor-may-be-proposed": proposedOnce,
  "mentor-may-be-helped": managedMentor,
  "experience-may-be-handled": all(
    "experience-may-be-handled",
    { ru: "Опыт наставника можно изучить, обобщить или распространить", en: "The experience may be handled" },
    managedMentor,
    experienceInOrder,
  ),
};
