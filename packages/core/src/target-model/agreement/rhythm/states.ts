/** Labels of the states of this theme. */
export const rhythmStates = {
  "in-force.rhythm": { ru: "Частота встреч", en: "Rhythm of meetings" },
  "in-force.rhythm.meeting": { ru: "Встречи, о которых договорились", en: "The agreed meetings" },
};
