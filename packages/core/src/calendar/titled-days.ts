import { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";
import { dayNumber } from "./day-number.ts";

/** Days by their number, each with the title that it was given, if any. */
export type TitledDays = ReadonlyMap<number, Text | undefined>;

/** Every day of these ranges of dates, ends included; where ranges overlap, the later one gives the title. */
export function titledDays(
  ranges: readonly { readonly from: string; readonly to: string; readonly title?: Text | undefined }[],
): TitledDays {
  const titles = new Map<number, Text | undefined>();
  for (const { from, to, title } of ranges) {
    const last = dayNumber(Temporal.PlainDate.from(to));
    for (let day = dayNumber(Temporal.PlainDate.from(from)); day <= last; day++) titles.set(day, title);
  }
  return titles;
}
