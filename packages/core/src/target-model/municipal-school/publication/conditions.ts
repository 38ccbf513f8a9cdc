import { all } from "@nastavnik/core";
import { organisationTakesPart } from "../mentors/requirements.ts";
import {
  guardianForMinor,
  namedConsented,
  ownSite,
  publishedTrack,
  sectionIsNew,
  sectionOpened,
  shownConsented,
  speaksForOwn,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const publicationConditions = {
  "section-may-be-opened": all(
    "section-may-be-opened",
    { ru: "Раздел можно открыть", en: "The section may be opened" },
    organisationTakesPart,
    speaksForOwn,
    sectionIsNew,
  ),
  "may-be-published": all(
    "may-be-published",
    { ru: "Это можно опубликовать", en: "It may be published" },
    organisationTakesPart,
    speaksForOwn,
    ownSite,
    sectionOpened,
    publishedTrack,
    namedConsented,
    shownConsented,
    guardianForMinor,
  ),
};
