/** Labels of the states of this theme. */
export const assignmentStates = {
  "working.assignment": { ru: "Поручение наставнику", en: "The mentor's assignment" },
  "working.assignment.in-force": { ru: "Поручение действует", en: "Assignment in force" },
  "working.assignment.suspended": { ru: "Приостановлена", en: "Suspended" },
  "working.assignment.resigning": { ru: "Заявление наставника у руководителя", en: "Resignation with the head" },
  "working.assignment.under-notice": {
    ru: "Поручение отменяется, идёт срок предупреждения",
    en: "Under the employer's notice",
  },
  "working.assignment.refused": {
    ru: "Наставник отказался, идёт срок предупреждения",
    en: "Under the mentor's notice",
  },
};
