import { all } from "@nastavnik/core";
import { afterOrder, eventInTrack, eventPlanned, ledByResponsible, schoolsTakePart } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const eventsConditions = {
  "event-may-be-held": all(
    "event-may-be-held",
    { ru: "Мероприятие можно записать", en: "The event may be recorded" },
    eventPlanned,
    ledByResponsible,
    eventInTrack,
    schoolsTakePart,
    afterOrder,
  ),
};
