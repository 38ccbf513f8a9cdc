import { all } from "@nastavnik/core";
import {
  answeredByOther,
  disclosureAwaitsAnswer,
  disclosureIsNew,
  disclosureKnown,
  otherPartyPermits,
  topicIsAgreed,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const confidenceConditions = {
  "permission-may-be-asked": all(
    "permission-may-be-asked",
    { ru: "Разрешения можно испросить", en: "Permission may be asked for" },
    topicIsAgreed,
    disclosureIsNew,
  ),
  "disclosure-may-be-answered": all(
    "disclosure-may-be-answered",
    { ru: "О раскрытии можно ответить", en: "The disclosure may be answered" },
    disclosureAwaitsAnswer,
    answeredByOther,
  ),
  "may-be-disclosed": all(
    "may-be-disclosed",
    { ru: "Тему можно раскрыть", en: "The topic may be disclosed" },
    disclosureKnown,
    otherPartyPermits,
  ),
};
