import { all } from "@nastavnik/core";
import {
  indicatorPlanned,
  indicatorsComplete,
  indicatorsCompleteForRevision,
  indicatorsCorrespond,
  someIndicatorDeviates,
  verdictOpen,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const reviewConditions = {
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
