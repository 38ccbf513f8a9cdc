import { stageEnd } from "../stages/stage-ends.ts";
import { analysedAreListed, listHasPeople } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const registriesConditions = {
  "registry-may-be-formed": listHasPeople,
  "base-may-be-analysed": analysedAreListed,
  "mentee-registry-finished": stageEnd("mentee-registry", "mentee-registry-finished", {
    ru: "База наставляемых сформирована",
    en: "The mentee registry is formed",
  }),
  "mentor-registry-finished": stageEnd("mentor-registry", "mentor-registry-finished", {
    ru: "База наставников сформирована",
    en: "The mentor registry is formed",
  }),
};
