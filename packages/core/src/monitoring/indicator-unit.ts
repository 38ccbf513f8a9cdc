import type { Fraction } from "fraction.js";
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

/** Units that are words, as they stand after a single one; in Russian also after two, three and four, or a part. */
const forms: Readonly<
  Partial<Record<UnitCode, { readonly ru?: readonly [one: string, few: string]; readonly en: string }>>
> = {
  piece: { en: "pc" },
  person: { en: "person" },
  event: { ru: ["мероприятие", "мероприятия"], en: "event" },
  score: { en: "point" },
  month: { en: "month" },
};

const russian = new Intl.PluralRules("ru");

/** How a unit is written after a number; without the number, as after many. */
export function unitText(unit: IndicatorUnit, number?: Fraction): Text {
  if (typeof unit !== "string") return unit;
  const many = names[unit];
  const form = forms[unit];
  if (form === undefined || number === undefined) return many;
  const [one, few] = form.ru ?? [many.ru, many.ru];
  const rule = russian.select(Math.abs(number.valueOf()));
  return {
    ru: rule === "one" ? one : rule === "many" ? many.ru : few,
    en: number.abs().equals(1) ? form.en : many.en,
  };
}
