/** Labels of the states of this theme. */
export const meetingsStates = {
  "working.meetings": { ru: "Встречи", en: "Meetings" },
  "working.meetings.organizational": { ru: "Перед первой встречей", en: "Before the first meeting" },
  "working.meetings.trial": { ru: "Перед пробной рабочей встречей", en: "Before the trial meeting" },
  "working.meetings.planning": { ru: "Перед встречей-планированием", en: "Before the planning meeting" },
  "working.meetings.regular": { ru: "Регулярные встречи", en: "Regular meetings" },
  "working.meetings.held": { ru: "Заключительная встреча проведена", en: "Closing meeting held" },
};
