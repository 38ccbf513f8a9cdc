import { all } from "@nastavnik/core";
import { programAmended, roadMapAmended, roadMapByManagement } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const revisionConditions = {
  "document-may-be-amended": roadMapByManagement,
  "revision-finished": all(
    "revision-finished",
    { ru: "Доработаны оба документа", en: "Both documents are amended" },
    roadMapAmended,
    programAmended,
  ),
};
