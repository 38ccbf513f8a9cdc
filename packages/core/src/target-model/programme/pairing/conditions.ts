import { stageEnd } from "../stages/stage-ends.ts";
import { attendedAreListed, groupMeetingHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const pairingConditions = {
  "group-meeting-may-be-held": attendedAreListed,
  "group-meeting-held": groupMeetingHeld,
  "pairing-finished": stageEnd("pairing", "pairing-finished", {
    ru: "Пары и группы сформированы",
    en: "Pairs and groups are formed",
  }),
};
