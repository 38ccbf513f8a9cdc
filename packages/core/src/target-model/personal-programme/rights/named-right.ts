import type { Text } from "@nastavnik/core";

/** Rights and duties of the parties of a personalised programme that a source may name (программа СОШ № 32). */
export const namedRights = {
  tasks: { ru: "давать задания и требовать их выполнения", en: "give tasks and demand them" },
  "control-forms": { ru: "выбирать формы и методы контроля", en: "choose forms and methods of control" },
  attestation: { ru: "участвовать в аттестации наставляемого", en: "take part in the mentee's attestation" },
  assessment: { ru: "оценивать результат и качество программы", en: "assess result and quality of the programme" },
  proposals: { ru: "предлагать изменения документов и инструментов", en: "propose changes of documents and tools" },
  support: { ru: "обращаться за поддержкой", en: "ask for support" },
  indiscipline: { ru: "реагировать на недисциплинированность", en: "react to indiscipline" },
  difficulties: { ru: "сообщать о трудностях", en: "report difficulties" },
  experts: { ru: "привлекать экспертов к обучению", en: "draw in experts for training" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link namedRights}. */
export type NamedRight = keyof typeof namedRights;
