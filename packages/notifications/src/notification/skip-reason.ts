import type { Text } from "@nastavnik/core";

/** Why something is not sent. */
export const skipReasons = {
  missed: { ru: "пропущено, вместо него отправлено более позднее", en: "missed; a later one was sent instead" },
  "too-late": { ru: "уже поздно", en: "it is too late" },
  "subject-closed": {
    ru: "уже не нужно: работа завершена или дело сделано",
    en: "no longer wanted: it is over, or done",
  },
  "no-contact": {
    ru: "нет контакта получателя или человек забыт",
    en: "no contact of the recipient, or the person is forgotten",
  },
  "no-channel": {
    ru: "получатель недоступен ни по одному из каналов правила",
    en: "the recipient is reached by none of the rule's channels",
  },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link skipReasons}. */
export type SkipReason = keyof typeof skipReasons;
