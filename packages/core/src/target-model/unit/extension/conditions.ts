import { all } from "@nastavnik/core";
import { consentSignerFits } from "../forming/consents.ts";
import {
  extendedTermFits,
  extensionAgreed,
  extensionInProgramme,
  extensionIsLater,
  extensionNamed,
  extensionOrdered,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const extensionConditions = {
  "extension-may-be-agreed": all(
    "extension-may-be-agreed",
    { ru: "На продление можно согласиться", en: "The extension may be agreed to" },
    extensionIsLater,
    extendedTermFits,
    extensionInProgramme,
    consentSignerFits,
  ),
  "may-be-extended": all(
    "may-be-extended",
    { ru: "Работу можно продлить", en: "The work may be extended" },
    extensionNamed,
    extensionAgreed,
    extensionOrdered,
  ),
};
