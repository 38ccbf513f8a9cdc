/** Labels of the states of this theme. */
export const placesStates = {
  "registered.searching": { ru: "Ищет наставника", en: "Searching for a mentor" },
  "registered.supported": { ru: "Без пары, на сопровождении", en: "Unpaired, supported" },
  "registered.offered": { ru: "Пара предложена", en: "A unit is offered" },
  "registered.paired": { ru: "В паре (группе)", en: "Paired" },
  "registered.completed": { ru: "Завершил программу", en: "Completed" },
};
