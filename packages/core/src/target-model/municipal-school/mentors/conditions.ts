import { all } from "@nastavnik/core";
import {
  inGroup,
  invitationOpen,
  mentorDataConsent,
  notInGroup,
  organisationTakesPart,
  profileTold,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const mentorsConditions = {
  "mentor-may-be-invited": all(
    "mentor-may-be-invited",
    { ru: "Наставника можно пригласить", en: "The mentor may be invited" },
    notInGroup,
    organisationTakesPart,
    profileTold,
  ),
  "mentor-may-agree": all(
    "mentor-may-agree",
    { ru: "Наставник может согласиться", en: "The mentor may agree" },
    invitationOpen,
    mentorDataConsent,
  ),
  "mentor-may-go": inGroup,
};
