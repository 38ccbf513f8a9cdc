import type { Slot } from "../../rule/answers.ts";
import { plain } from "./columns.ts";

const days: readonly (readonly string[])[] = [
  ["пн", "понедельник", "mon", "monday"],
  ["вт", "вторник", "tue", "tuesday"],
  ["ср", "среда", "wed", "wednesday"],
  ["чт", "четверг", "thu", "thursday"],
  ["пт", "пятница", "fri", "friday"],
  ["сб", "суббота", "sat", "saturday"],
  ["вс", "воскресенье", "sun", "sunday"],
];
const dayOf = new Map(days.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const pattern = /^(\p{L}+)\.? (\d{1,2})[:.](\d{2}) ?[-–—] ?(\d{1,2})[:.](\d{2})$/u;

/**
 * Free hours of a week as a school writes them: `пн 15:00–16:30; ср 14:00–15:00`, or in English `mon 15:00-16:30`; nothing if
 * a part cannot be read.
 */
export function readHours(cell: string): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  for (const part of cell.split(/[;|,\n]/)) {
    const text = plain(part).toLowerCase();
    if (text === "") continue;
    const [, name = "", fromHour, fromMinute, toHour, toMinute] = pattern.exec(text) ?? [];
    const day = dayOf.get(name);
    const from = 60 * Number(fromHour) + Number(fromMinute);
    const to = 60 * Number(toHour) + Number(toMinute);
    const isTime = Number(fromMinute) < 60 && Number(toMinute) < 60 && from < to && to <= 1440;
    if (day === undefined || !isTime) return undefined;
    slots.push({ day, from, to });
  }
  return slots;
}
