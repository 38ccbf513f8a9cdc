import { all } from "@nastavnik/core";
import { expertReviewed } from "../review/requirements.ts";
import { byOwnTemplate } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const descriptionConditions = {
  "may-be-described": all(
    "may-be-described",
    { ru: "Практику можно описать", en: "The practice may be described" },
    expertReviewed,
    byOwnTemplate,
  ),
};
