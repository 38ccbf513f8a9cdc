import { all } from "@nastavnik/core";
import {
  askIsTheirs,
  askReported,
  asksFit,
  asksOfCouncil,
  carried,
  carriedByMajority,
  onAgenda,
  votesFit,
} from "./requirements.ts";

const sound = [onAgenda, votesFit, asksFit, asksOfCouncil] as const;

/** Conditions of this theme, by the name of its guards. */
export const resolutionsConditions = {
  "resolution-is-adopted": all(
    "resolution-is-adopted",
    { ru: "Решение принято", en: "The resolution is adopted" },
    ...sound,
    carried,
    carriedByMajority,
  ),
  "resolution-may-be-recorded": all(
    "resolution-may-be-recorded",
    { ru: "Голосование можно записать", en: "The vote may be recorded" },
    ...sound,
  ),
  "ask-may-be-reported": askIsTheirs,
  "ask-may-be-checked": askReported,
};
