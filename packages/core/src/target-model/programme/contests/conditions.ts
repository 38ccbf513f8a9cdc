import { all } from "@nastavnik/core";
import { contestProtocolNew, nomineesOfProgramme, placesCounted } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const contestsConditions = {
  "contest-may-be-held": all(
    "contest-may-be-held",
    { ru: "Итоги конкурса можно внести", en: "The results of the contest may be recorded" },
    contestProtocolNew,
    nomineesOfProgramme,
    placesCounted,
  ),
};
