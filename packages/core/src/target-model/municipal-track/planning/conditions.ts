import { all } from "@nastavnik/core";
import {
  formsOfProgramme,
  heldStays,
  responsibleAreMentors,
  schoolGoesOn,
  themesOfProgramme,
  themesOnce,
  trackInTerm,
} from "./requirements.ts";

const sound = [
  schoolGoesOn,
  trackInTerm,
  themesOnce,
  themesOfProgramme,
  formsOfProgramme,
  responsibleAreMentors,
] as const;

/** Conditions of this theme, by the name of its guards. */
export const planningConditions = {
  "may-be-planned": all("may-be-planned", { ru: "Трек можно запланировать", en: "The track may be planned" }, ...sound),
  "may-be-revised": all(
    "may-be-revised",
    { ru: "Дорожную карту трека можно изменить", en: "The road map of the track may be changed" },
    ...sound,
    heldStays,
  ),
};
