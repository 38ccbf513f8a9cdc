import type { Text } from "@nastavnik/core";
import { leavingReasons } from "../participant/leaving/leaving-reason.ts";

/** Why a unit, or a mentor's time in it, ended or was interrupted: what people leave for, and what befalls units. */
export const endingReasons = {
  ...leavingReasons,
  completed: { ru: "работа завершена", en: "completed" },
  "no-reply": { ru: "стороны не ответили в срок", en: "no reply in time" },
  "term-over": { ru: "срок работы закончился", en: "the term was over" },
  "no-sympathy": { ru: "нет взаимной симпатии", en: "no mutual sympathy" },
  declined: { ru: "отклонено", en: "declined" },
  dissolved: { ru: "расформирована", en: "dissolved" },
  "no-mentor-found": { ru: "другой наставник не найден", en: "no other mentor was found" },
  "mentor-left": { ru: "наставник ушёл", en: "the mentor left" },
  resigned: { ru: "наставник сложил обязанности", en: "the mentor resigned" },
  removed: { ru: "наставник отстранён", en: "the mentor was removed" },
  "refused-assignment": { ru: "наставник отказался от поручения", en: "the mentor refused the assignment" },
  "assignment-cancelled": { ru: "поручение отменено", en: "the assignment was cancelled" },
  "no-personal-contact": { ru: "не сложился личный контакт", en: "no personal contact" },
  "duty-consent-withdrawn": {
    ru: "отозвано согласие на дополнительные обязанности",
    en: "the duty consent was withdrawn",
  },
  "joined-another-unit": { ru: "участник принят в другую пару (группу)", en: "the person joined another unit" },
  "left-the-group": { ru: "участник вышел из группы", en: "the person left the group" },
  "programme-suspended": { ru: "программа приостановлена", en: "the programme is suspended" },
  "programme-cancelled": { ru: "программа прекращена", en: "the programme is cancelled" },
  "addendum-missing": {
    ru: "нет дополнительного соглашения к трудовому договору",
    en: "the addendum to the labour contract is missing",
  },
  "clearance-missing": { ru: "нет действующей справки наставника", en: "a clearance of the mentor is missing" },
  left: { ru: "участник выбыл", en: "the person left" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link endingReasons}. */
export type EndingReason = keyof typeof endingReasons;
