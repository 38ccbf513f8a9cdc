import type { Text } from "@nastavnik/core";

/** What a policy on rewards gives points for (Приморский краевой ИРО). */
export const rewardedIndicators = {
  programmes: {
    ru: "разработка и реализация персонализированных программ",
    en: "developing and realising personalised programmes",
  },
  banks: { ru: "пополнение банков наставнических практик", en: "filling the banks of mentoring practices" },
  sharing: { ru: "передача опыта наставничества", en: "sharing the experience of mentoring" },
  projects: { ru: "участие в наставнических проектах", en: "taking part in mentoring projects" },
  contests: { ru: "участие в конкурсах", en: "taking part in contests" },
} as const satisfies Record<string, Text>;
