import { all } from "@nastavnik/core";
import { namedConsented, resultsAfterEnd } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const publicationConditions = {
  "may-be-placed": all(
    "may-be-placed",
    { ru: "Программу можно разместить", en: "The programme may be placed on a site" },
    resultsAfterEnd,
    namedConsented,
  ),
};
