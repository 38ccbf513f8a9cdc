import type { Text } from "@nastavnik/core";

/** What the programme of a municipal school tells of each of its mentors. */
export const mentorProfileFields = {
  post: { ru: "должность", en: "the post" },
  qualification: { ru: "квалификационная категория", en: "the qualification category" },
  experience: { ru: "педагогический стаж", en: "years of teaching" },
  helps: { ru: "в чём может помочь", en: "what the mentor can help with" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link mentorProfileFields}. */
export type MentorProfileField = keyof typeof mentorProfileFields;
