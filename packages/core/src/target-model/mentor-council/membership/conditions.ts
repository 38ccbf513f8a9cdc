import { all } from "@nastavnik/core";
import { chairIsMember, changeFits, schoolGoesOn } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const membershipConditions = {
  "may-be-created": all(
    "may-be-created",
    { ru: "Совет можно создать", en: "The council may be created" },
    schoolGoesOn,
    chairIsMember,
  ),
  "members-may-change": all(
    "members-may-change",
    { ru: "Состав можно изменить", en: "The members may be changed" },
    changeFits,
    chairIsMember,
  ),
};
