import type { Text } from "@nastavnik/core";

/** What a mentor undertakes in an agreement (B.10). */
export const mentorUndertakings = {
  "help-on-request": { ru: "помогать по запросу наставляемого", en: "help when the mentee asks" },
  "feedback-at-once": { ru: "давать обратную связь сразу по выполнении работы", en: "give feedback on work at once" },
  "review-work": { ru: "рецензировать работу наставляемого", en: "review the mentee's work" },
  "answer-in-time": { ru: "отвечать в срок, о котором договорились", en: "answer within the agreed hours" },
  "set-tasks": { ru: "определять новые рабочие задания", en: "set new tasks" },
} as const satisfies Record<string, Text>;

/** What a mentee undertakes in an agreement (B.10). */
export const menteeUndertakings = {
  "answer-for-tasks": { ru: "отвечать за выполнение согласованных заданий", en: "answer for the agreed tasks" },
  "report-regularly": { ru: "регулярно отчитываться о заданиях", en: "report on the tasks regularly" },
  "give-feedback": { ru: "рассказывать, что удалось освоить", en: "tell what has been learned" },
} as const satisfies Record<string, Text>;
