import { all } from "@nastavnik/core";
import {
  indicatorPlanned,
  indicatorsDistinct,
  indicatorsComplete,
  indicatorsCompleteForRevision,
  indicatorsCorrespond,
  recordedIndicatorsStay,
  someIndicatorDeviates,
  verdictOpen,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const reviewConditions = {
  "indicators-may-be-planned": all(
    "indicators-may-be-planned",
    { ru: "Показатели можно запланировать", en: "The indicators may be planned" },
    indicatorsDistinct,
    recordedIndicatorsStay,
  ),
  "indicator-may-be-recorded": all(
    "indicator-may-be-recorded",
    { ru: "Значение показателя можно внести", en: "The value may be recorded" },
    indicatorPlanned,
    verdictOpen,
  ),
  "may-be-packaged": all(
    "may-be-packaged",
    { ru: "Программу можно упаковать", en: "The programme may be packaged" },
    indicatorsComplete,
    indicatorsCorrespond,
  ),
  "may-be-revised": all(
    "may-be-revised",
    { ru: "Программу можно направить на доработку", en: "The programme may be revised" },
    indicatorsCompleteForRevision,
    someIndicatorDeviates,
  ),
};
