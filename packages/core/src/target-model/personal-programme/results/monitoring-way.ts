import type { Text } from "@nastavnik/core";

/** Ways of monitoring to choose from (Приморский краевой ИРО); what each needs the rules say. */
export const monitoringWays = {
  reviews: { ru: "отзывы куратора и стороннего эксперта", en: "reviews by the curator and an external expert" },
  reports: { ru: "качественные и количественные отчёты", en: "qualitative and quantitative reports" },
  "joint-products": { ru: "продукты совместной деятельности", en: "products of joint activity" },
  "mentor-diary": { ru: "дневник самонаблюдения наставника", en: "the mentor's diary" },
  "mentor-case": { ru: "методический кейс наставника", en: "the mentor's methodical case" },
  "mentor-community": { ru: "участие в сообществе наставников", en: "membership in a community of mentors" },
} as const satisfies Record<string, Text>;

/** Documents by which a way of monitoring is used. */
export const wayDocuments = {
  "curator-review": { ru: "отзыв куратора", en: "the curator's review" },
  "expert-review": { ru: "отзыв стороннего эксперта", en: "the external expert's review" },
  report: { ru: "отчёт", en: "report" },
  product: { ru: "совместный продукт", en: "joint product" },
  diary: { ru: "дневник", en: "diary" },
  case: { ru: "методический кейс", en: "methodical case" },
  membership: { ru: "подтверждение участия", en: "proof of membership" },
} as const satisfies Record<string, Text>;

/** Who has made such a document. */
export const documentMakers = {
  curator: { ru: "куратор", en: "curator" },
  mentor: { ru: "наставник", en: "mentor" },
  "external-expert": { ru: "сторонний эксперт", en: "external expert" },
} as const satisfies Record<string, Text>;
