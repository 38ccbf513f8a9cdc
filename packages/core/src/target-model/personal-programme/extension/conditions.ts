import { all } from "@nastavnik/core";
import {
  extendedLater,
  extendedTermInLimits,
  extensionByBoth,
  extensionProposed,
  planFulfilled,
} from "./requirements.ts";
import { agreesByAge } from "../drafting/signer.ts";

/** Conditions of this theme, by the name of its guards. */
export const extensionConditions = {
  "programme-extension-may-be-agreed": all(
    "programme-extension-may-be-agreed",
    { ru: "На продление можно согласиться", en: "The extension may be agreed to" },
    extendedLater,
    extendedTermInLimits,
    agreesByAge,
  ),
  "programme-may-be-extended": all(
    "programme-may-be-extended",
    { ru: "Программу можно продлить", en: "The programme may be extended" },
    extensionProposed,
    extensionByBoth,
  ),
  "programme-fulfilled": planFulfilled,
};
