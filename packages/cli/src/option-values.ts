import type { InstanceRef, SchoolCalendar } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import { WrongValue } from "./wrong-value.ts";

/** Reads the value of an option that takes a date. */
export function dateOf(option: string): (text: string) => Temporal.PlainDate {
  return (text) => {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      throw new WrongValue(option, { ru: "дата, например 2022-01-31", en: "a date such as 2022-01-31" }, text);
    }
  };
}

/** Reads the value of an option that takes a whole number between two bounds, both included. */
export function wholeNumberOf(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d{1,15}$/.test(text) && number >= least && number <= most) return number;
    const expected = {
      ru: `целое число от ${least} до ${most}`,
      en: `a whole number from ${least} to ${most}`,
    };
    throw new WrongValue(option, expected, text);
  };
}

/** Reads the value of an option or argument that names an instance, such as `unit/u-1`. */
export function instanceOf(option: string): (text: string) => InstanceRef {
  return (text) => {
    const slash = text.indexOf("/");
    if (slash < 1 || slash === text.length - 1) {
      const expected = { ru: "экземпляр, например unit/u-1", en: "an instance such as unit/u-1" };
      throw new WrongValue(option, expected, text);
    }
    return { workflow: text.slice(0, slash), id: text.slice(slash + 1) };
  };
}

/** Reads the value of `--time-zone`: the Russian calendar of working days there. */
export function calendarIn(timeZone: string): SchoolCalendar {
  const data = schoolCalendarData.safeParse({ ...russianProductionCalendar(), timeZone });
  if (data.success) return schoolCalendar(data.data);
  const expected = {
    ru: "часовой пояс IANA, например Europe/Moscow",
    en: "an IANA time zone such as Europe/Moscow",
  };
  throw new WrongValue("--time-zone", expected, timeZone);
}
