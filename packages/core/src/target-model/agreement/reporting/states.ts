/** Labels of the states of this theme. */
export const reportingStates = {
  "in-force.reporting": { ru: "Отчёты о заданиях", en: "Reports on the tasks" },
  "in-force.reporting.report": { ru: "Отчёты, о которых договорились", en: "The agreed reports" },
};
