import type { Text } from "@nastavnik/core";

/** What is told of a municipal school in public. */
export const publishedThings = {
  programme: { ru: "программа и дорожная карта", en: "the programme and the road map" },
  event: { ru: "мероприятие трека", en: "an event of a track" },
  practice: { ru: "успешная практика", en: "a successful practice" },
  news: { ru: "новости наставничества", en: "news of mentoring" },
} as const satisfies Record<string, Text>;

/** Who a person is whom a publication shows. */
export const shownPeople = {
  adult: { ru: "взрослый", en: "an adult" },
  student: { ru: "обучающийся", en: "a student" },
} as const satisfies Record<string, Text>;
