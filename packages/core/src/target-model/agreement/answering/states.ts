/** Labels of the states of this theme. */
export const answeringStates = {
  "in-force.answering": { ru: "Обращения к наставнику", en: "Questions to the mentor" },
  "in-force.answering.none": { ru: "Обращений без ответа нет", en: "No question awaits an answer" },
  "in-force.answering.asked": { ru: "Обращение ждёт ответа", en: "A question awaits an answer" },
};
