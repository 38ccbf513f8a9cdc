import { all } from "@nastavnik/core";
import { fieldsFilledIn, termsInOrder } from "../terms/requirements.ts";
import { agreedByOther } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const changingConditions = {
  "change-may-be-proposed": all(
    "change-may-be-proposed",
    { ru: "Новую редакцию можно предложить", en: "A new version may be proposed" },
    fieldsFilledIn,
    termsInOrder,
  ),
  "change-may-be-agreed": agreedByOther,
};
