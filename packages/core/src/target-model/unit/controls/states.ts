/** Labels of the states of this theme. */
export const controlsStates = {
  "working.control": { ru: "Контроль", en: "Control" },
  "working.control.none": { ru: "До промежуточного контроля", en: "Before mid-term control" },
  "working.control.mid-term": { ru: "Промежуточный контроль пройден", en: "Mid-term control done" },
  "working.control.final": { ru: "Итоговый контроль пройден", en: "Final control done" },
};
