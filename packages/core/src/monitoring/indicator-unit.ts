import * as z from "zod";
import { textSchema } from "../text/text-schema.ts";
import type { Text } from "../text/text.ts";

const names = {
  percent: { ru: "%", en: "%" },
  "percentage-point": { ru: "п. п.", en: "pp" },
  piece: { ru: "шт.", en: "pcs" },
  person: { ru: "чел.", en: "people" },
  event: { ru: "мероприятий", en: "events" },
  score: { ru: "балл.", en: "points" },
  mark: { ru: "(средняя отметка)", en: "(average mark)" },
  rouble: { ru: "руб.", en: "RUB" },
  month: { ru: "мес.", en: "months" },
  "yes-no": { ru: "(1 — да, 0 — нет)", en: "(1 is yes, 0 is no)" },
} as const satisfies Record<string, Text>;

type UnitCode = keyof typeof names;

/** Unit of an indicator: one of the known codes, or an organisation's own in both languages. */
export const indicatorUnit = z.union([z.enum(Object.keys(names) as [UnitCode, ...UnitCode[]]), textSchema]);

/** A unit as {@link indicatorUnit} takes it. */
export type IndicatorUnit = z.infer<typeof indicatorUnit>;

/** How a unit is written after a number. */
export function unitText(unit: IndicatorUnit): Text {
  return typeof unit === "string" ? names[unit] : unit;
}
