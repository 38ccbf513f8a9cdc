import { schoolCalendar, schoolCalendarData, type World } from "@nastavnik/core";

/** A world in which nothing is related to anything. */
export const world: World = {
  calendar: schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" })),
  related: {},
};
