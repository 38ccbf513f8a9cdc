import { stageEnd } from "../stages/stage-ends.ts";
import { groupMeetingHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const pairingConditions = {
  "group-meeting-held": groupMeetingHeld,
  "pairing-finished": stageEnd("pairing", "pairing-finished", {
    ru: "Пары и группы сформированы",
    en: "Pairs and groups are formed",
  }),
};
