import type { World } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";

/** A world in which nothing is related to anything. */
export const world: World = {
  calendar: schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" })),
  related: {},
};
