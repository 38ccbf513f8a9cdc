import type { PolicySettings, Text } from "@nastavnik/core";

/** A number of days that an organisation may set among the parameters of its policies. */
export interface DayPolicy {
  readonly title: Text;
  readonly clause: string;
  /** How many, unless the organisation says otherwise. */
  readonly days: number;
  /** `calendar`: every day; `working`: working days; `school`: days that are no school holidays. */
  readonly counts: "calendar" | "working" | "school";
}

/** Terms that no document fixes, by the name of their parameter. */
export const dayPolicies = {
  "reply-days": {
    title: { ru: "Срок ответа на предложенную пару", en: "Time to answer a proposed unit" },
    clause: "Срок задаёт организация: источники его не называют",
    days: 7,
    counts: "calendar",
  },
  "order-wait-days": {
    title: {
      ru: "Через сколько дней напомнить о приказе для согласованной пары",
      en: "Days after which an agreed unit is told to wait for its order",
    },
    clause: "Срок задаёт организация: источники его не называют",
    days: 14,
    counts: "calendar",
  },
  "meeting-silence-days": {
    title: { ru: "Через сколько дней без встречи напомнить", en: "Days without a meeting before a reminder" },
    clause: "Срок задаёт организация: источники его не называют",
    days: 21,
    counts: "school",
  },
  "processing-stop-days": {
    title: { ru: "Срок прекращения обработки данных", en: "Time to stop processing personal data" },
    clause: "152-ФЗ, ст. 21: 30 дней со дня отзыва согласия",
    days: 30,
    counts: "calendar",
  },
  "refusal-notice-days": {
    title: { ru: "Срок предупреждения наставником об отказе", en: "Notice that a refusing mentor gives" },
    clause: "ТК РФ, ст. 351.8 срока для наставника не называет",
    days: 0,
    counts: "working",
  },
  "clearance-notice-days": {
    title: { ru: "За сколько дней напомнить об окончании справки", en: "Days before a clearance ends to remind of it" },
    clause: "Срок задаёт организация: источники его не называют",
    days: 30,
    counts: "calendar",
  },
  "resignation-notice-days": {
    title: {
      ru: "Через сколько дней заявление наставника действует и без решения руководителя",
      en: "Days after which a mentor's resignation takes effect without the head's decision",
    },
    clause: "Срок задаёт организация: источники его не называют",
    days: 14,
    counts: "calendar",
  },
} as const satisfies Record<string, DayPolicy>;

/** Name of a {@link DayPolicy}. */
export type DayPolicyId = keyof typeof dayPolicies;

/** The number of days that is in force. */
export function daysOf({ parameters }: PolicySettings, policy: DayPolicyId): number {
  const configured = parameters?.[policy];
  return typeof configured === "number" ? configured : dayPolicies[policy].days;
}
