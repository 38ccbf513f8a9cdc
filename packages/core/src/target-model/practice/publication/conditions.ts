import { all } from "@nastavnik/core";
import { practiceDescribed } from "../description/requirements.ts";
import { cardComplete, caseComplete } from "../drafting/requirements.ts";
import { expertReviewed } from "../review/requirements.ts";
import { namedHaveConsented } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const publicationConditions = {
  "may-be-published": all(
    "may-be-published",
    { ru: "Практику можно опубликовать", en: "The practice may be published" },
    expertReviewed,
    practiceDescribed,
    cardComplete,
    caseComplete,
    namedHaveConsented,
  ),
};
