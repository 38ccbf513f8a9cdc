import { all } from "@nastavnik/core";
import { answerKnown, notHelped, ofThisTrack, schoolAnswers, trackCancelled } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const answeringConditions = {
  "may-be-answered": all(
    "may-be-answered",
    { ru: "На запрос можно ответить", en: "The request may be answered" },
    schoolAnswers,
    answerKnown,
  ),
  "track-lost": all(
    "track-lost",
    { ru: "Трек, отвечающий на запрос, отменён", en: "The track that answers the request is cancelled" },
    ofThisTrack,
    trackCancelled,
  ),
  "track-held": ofThisTrack,
  "did-not-help": notHelped,
};
