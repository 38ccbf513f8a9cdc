import { all } from "@nastavnik/core";
import { namedHaveConsented } from "./publication.ts";
import { mentorMonitorsQuality, mentorOfProgramme, monitoringComplete } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const completionConditions = {
  "completion-finished": monitoringComplete,
  "may-be-published": namedHaveConsented,
  "monitoring-may-be-recorded": all(
    "monitoring-may-be-recorded",
    { ru: "Результат мониторинга можно внести", en: "The result of monitoring may be recorded" },
    mentorOfProgramme,
    mentorMonitorsQuality,
  ),
};
