import { policySound } from "../stimulus/requirements.ts";
import { all } from "@nastavnik/core";
import { programmeWritten } from "../writing/requirements.ts";
import { documentOpinionsGiven, opinionsSound } from "./opinion-requirements.ts";
import { bankHoldsProgrammes, programAuthors, programForms } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const documentsConditions = {
  "document-may-be-adopted": all(
    "document-may-be-adopted",
    { ru: "Документ может быть утверждён", en: "The document may be adopted" },
    programmeWritten,
    programAuthors,
    programForms,
    bankHoldsProgrammes,
    policySound,
    documentOpinionsGiven,
    opinionsSound,
  ),
};
