import { all } from "@nastavnik/core";
import { signerFitsAge } from "../signing/requirements.ts";
import { fieldsFilledIn, termsInOrder } from "../terms/requirements.ts";
import { agreedByOther, changeProposed } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const changingConditions = {
  "change-may-be-proposed": all(
    "change-may-be-proposed",
    { ru: "Новую редакцию можно предложить", en: "A new version may be proposed" },
    fieldsFilledIn,
    termsInOrder,
    signerFitsAge,
  ),
  "change-may-be-agreed": all(
    "change-may-be-agreed",
    { ru: "С новой редакцией можно согласиться", en: "The new version may be agreed to" },
    changeProposed,
    agreedByOther,
    signerFitsAge,
  ),
};
