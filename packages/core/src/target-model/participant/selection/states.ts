/** Labels of the states of this theme. */
export const selectionStates = {
  "registered.listed": { ru: "В базе наставников", en: "Listed as a mentor" },
  "registered.selected": { ru: "Отобран", en: "Selected" },
  "registered.ready": { ru: "Готов к работе", en: "Ready" },
  "registered.removed": { ru: "Отстранён", en: "Removed" },
};
