import { all } from "@nastavnik/core";
import { programAmended, roadMapAmended, roadMapByManagement } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const revisionConditions = {
  "document-may-be-amended": roadMapByManagement,
  "revision-finished": all(
    "revision-finished",
    {
      ru: "Доработаны документы, которые называет Положение",
      en: "The documents that the regulation names are amended",
    },
    roadMapAmended,
    programAmended,
  ),
};
