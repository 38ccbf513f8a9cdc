/** Labels of the states of the `participant` machine. */
export const participantStates = {
  intake: { ru: "Приём", en: "Intake" },
  registered: { ru: "В базе", en: "In the registry" },
  "registered.searching": { ru: "Ищет наставника", en: "Searching for a mentor" },
  "registered.supported": { ru: "Без пары, на сопровождении", en: "Unpaired, supported" },
  "registered.offered": { ru: "Пара предложена", en: "A unit is offered" },
  "registered.paired": { ru: "В паре (группе)", en: "Paired" },
  "registered.completed": { ru: "Завершил программу", en: "Completed" },
  "registered.listed": { ru: "В базе наставников", en: "Listed as a mentor" },
  "registered.selected": { ru: "Отобран", en: "Selected" },
  "registered.ready": { ru: "Готов к работе", en: "Ready" },
  declined: { ru: "Отказался", en: "Declined" },
  withdrawn: { ru: "Выбыл", en: "Withdrawn" },
  leaving: { ru: "Согласие отозвано", en: "Consent withdrawn" },
  "leaving.due": { ru: "Обработка данных прекращается", en: "Processing is being stopped" },
  "leaving.overdue": { ru: "Срок прекращения обработки истёк", en: "The deadline has passed" },
  departed: { ru: "Обработка данных прекращена", en: "Processing has stopped" },
};
