import { all } from "@nastavnik/core";
import { guardianSigned } from "../consents/requirements.ts";
import { isMentee } from "../registry/requirements.ts";
import { informationAfterConsent, sourceFits, giverFitsSource } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const thirdPartiesConditions = {
  "information-may-be-added": all(
    "information-may-be-added",
    { ru: "Сведения от третьих лиц можно внести", en: "Third-party information may be added" },
    isMentee,
    informationAfterConsent,
    guardianSigned,
    sourceFits,
    giverFitsSource,
  ),
};
