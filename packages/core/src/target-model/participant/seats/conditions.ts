import { all } from "@nastavnik/core";
import { capacityInAll, lentInOtherOrganisation, lentInOwnOrganisation, menteesInAll } from "./in-all.ts";
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
  "lent-in-other-organisation": lentInOtherOrganisation,
  "seat-may-be-lent": all(
    "seat-may-be-lent",
    { ru: "Места во всех программах вместе можно занять", en: "The seats may be taken, all programmes together" },
    lentInOwnOrganisation,
    capacityInAll,
    menteesInAll,
  ),
};
