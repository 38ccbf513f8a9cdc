/** Labels of the states of this theme. */
export const controlsStates = {
  "in-work.controls": { ru: "Контроль", en: "Control" },
  "in-work.controls.none": { ru: "Контроля не было", en: "No control yet" },
  "in-work.controls.mid-term": { ru: "Промежуточный контроль проведён", en: "Mid-term control carried out" },
  "in-work.controls.final": { ru: "Итоговый контроль проведён", en: "Final control carried out" },
};
