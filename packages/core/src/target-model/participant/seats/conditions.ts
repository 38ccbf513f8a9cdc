import { all } from "@nastavnik/core";
import { capacityLeft, menteesPerMentor, seatGivenBack } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const seatsConditions = {
  "seat-may-be-reserved": all(
    "seat-may-be-reserved",
    { ru: "Места можно занять", en: "The seats may be reserved" },
    capacityLeft,
    menteesPerMentor,
  ),
  "seat-given-back": seatGivenBack,
};
