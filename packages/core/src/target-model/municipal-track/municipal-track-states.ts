/** Labels of the states of the `municipal-track` machine. */
export const municipalTrackStates = {
  open: { ru: "В дорожной карте", en: "In the road map" },
  "open.planned": { ru: "Запланирован", en: "Planned" },
  "open.running": { ru: "Идёт", en: "Running" },
  "open.over": { ru: "Срок закончился", en: "Its time is over" },
  closed: { ru: "Закрыт", en: "Closed" },
  cancelled: { ru: "Отменён", en: "Cancelled" },
};
