import type { Text } from "@nastavnik/core";
import { z } from "zod";

const written = z.string().trim().max(20_000).optional();

/** The information card of a practice; a field that is absent or blank is a gap, not an error. */
export const infoCard = z.strictObject({
  fullName: written,
  email: written,
  phone: written,
  organisation: written,
  position: written,
  experience: written,
  topic: written,
  /** The explanatory note. */
  goal: written,
  results: written,
  roleModel: written,
  /** The content: forms, ways and events. */
  forms: written,
  ways: written,
  events: written,
});

/** A card as {@link infoCard} gives it. */
export type InfoCard = z.infer<typeof infoCard>;

/** The fields of the head, without which no practice is published, and those of the description. */
export const infoCardFields: Readonly<
  Record<keyof InfoCard, { readonly part: "head" | "description"; readonly title: Text }>
> = {
  fullName: { part: "head", title: { ru: "Фамилия, имя, отчество автора", en: "Author's full name" } },
  email: { part: "head", title: { ru: "Электронная почта", en: "E-mail" } },
  phone: { part: "head", title: { ru: "Телефон", en: "Phone" } },
  organisation: { part: "head", title: { ru: "Организация", en: "Organisation" } },
  position: { part: "head", title: { ru: "Должность", en: "Position" } },
  experience: { part: "head", title: { ru: "Стаж в должности", en: "Experience in the position" } },
  topic: { part: "head", title: { ru: "Тема практики", en: "Topic of the practice" } },
  goal: { part: "description", title: { ru: "Пояснительная записка: цель", en: "Explanatory note: goal" } },
  results: { part: "description", title: { ru: "Пояснительная записка: результаты", en: "Explanatory note: results" } },
  roleModel: {
    part: "description",
    title: { ru: "Пояснительная записка: ролевая модель", en: "Explanatory note: role model" },
  },
  forms: { part: "description", title: { ru: "Содержание: формы", en: "Content: forms" } },
  ways: { part: "description", title: { ru: "Содержание: способы", en: "Content: ways" } },
  events: { part: "description", title: { ru: "Содержание: мероприятия", en: "Content: events" } },
};

/** A field of a card that is not filled in. */
export interface InfoCardGap {
  readonly field: keyof InfoCard;
  readonly part: "head" | "description";
  readonly title: Text;
}

/** The fields of a card that are not filled in, in the order of the form. */
export function infoCardGaps(card: InfoCard): readonly InfoCardGap[] {
  return (Object.keys(infoCardFields) as (keyof InfoCard)[])
    .filter((field) => (card[field] ?? "").trim() === "")
    .map((field) => ({ field, ...infoCardFields[field] }));
}
