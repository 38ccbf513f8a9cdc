/** Labels of the states of this theme. */
export const replacementStates = {
  "working.replacement": { ru: "Замена наставника", en: "Replacement of the mentor" },
  "working.replacement.none": { ru: "Ходатайства о замене нет", en: "No replacement asked for" },
  "working.replacement.requested": {
    ru: "Ходатайство о замене у куратора",
    en: "The curator decides on a replacement",
  },
  "seeking-mentor": { ru: "Ищет другого наставника", en: "Seeking another mentor" },
};
