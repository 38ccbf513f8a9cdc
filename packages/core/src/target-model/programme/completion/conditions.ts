import { all } from "@nastavnik/core";
import { namedHaveConsented } from "./publication.ts";
import { stageEnd } from "../stages/stage-ends.ts";
import { mentorMonitorsQuality, mentorOfProgramme } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const completionConditions = {
  "completion-finished": stageEnd("completion", "completion-finished", {
    ru: "Итоги программы собраны",
    en: "The results of the programme are gathered",
  }),
  "may-be-published": namedHaveConsented,
  "monitoring-may-be-recorded": all(
    "monitoring-may-be-recorded",
    { ru: "Результат мониторинга можно внести", en: "The result of monitoring may be recorded" },
    mentorOfProgramme,
    mentorMonitorsQuality,
  ),
};
