/** Labels of the states of this theme. */
export const plansStates = {
  "in-work.plans": { ru: "Планы и задания", en: "Plans and tasks" },
  "in-work.plans.watched": { ru: "Планы и задания выполняются", en: "Plans and tasks are being done" },
};
