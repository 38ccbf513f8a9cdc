import { all } from "@nastavnik/core";
import { indicatorsPlanned } from "../review/requirements.ts";
import { everyMenteeSettled, groupMeetingHeld, pairsApproved, preferencesAnalysed } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const pairingConditions = {
  "group-meeting-held": groupMeetingHeld,
  "pairing-finished": all(
    "pairing-finished",
    { ru: "Пары и группы сформированы", en: "Pairs and groups are formed" },
    preferencesAnalysed,
    pairsApproved,
    everyMenteeSettled,
    indicatorsPlanned,
  ),
};
