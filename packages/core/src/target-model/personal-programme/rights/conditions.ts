import { all } from "@nastavnik/core";
import { menteeNamed } from "../tasks/requirements.ts";
import { incidentIsNew, proposalIsNew, proposalOpen, supportAsked, supportIsNew } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const rightsConditions = {
  "indiscipline-may-be-noted": all(
    "indiscipline-may-be-noted",
    { ru: "Нарушение можно отметить", en: "The indiscipline may be noted" },
    menteeNamed,
    incidentIsNew,
  ),
  "proposal-is-new": proposalIsNew,
  "proposal-is-open": proposalOpen,
  "support-request-is-new": supportIsNew,
  "support-asked-for": supportAsked,
};
