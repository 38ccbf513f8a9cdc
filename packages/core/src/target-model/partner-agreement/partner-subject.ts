import type { Text } from "@nastavnik/core";

/** What a social partner and an organisation agree on; the list is open in life, so there is another one. */
export const partnerSubjects = {
  mentors: { ru: "наставники от партнёра", en: "mentors from the partner" },
  events: { ru: "совместные мероприятия", en: "events held together" },
  premises: { ru: "площадка и оборудование", en: "premises and equipment" },
  practice: { ru: "практика и профессиональные пробы", en: "practical training" },
  materials: { ru: "материалы", en: "materials" },
  publications: { ru: "публикации на сайте партнёра", en: "publications on the partner's site" },
  other: { ru: "другое", en: "something else" },
} as const satisfies Record<string, Text>;

/** Why an agreement with a social partner ends before its last day. */
export const partnerEndReasons = {
  "by-agreement": { ru: "по соглашению сторон", en: "by agreement of both" },
  "partner-withdrew": { ru: "партнёр отказался", en: "the partner withdrew" },
  "organisation-withdrew": { ru: "организация отказалась", en: "the organisation withdrew" },
  "not-kept": { ru: "условия не соблюдаются", en: "it is not kept" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
