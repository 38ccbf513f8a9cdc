/** Labels of the states of this theme. */
export const approvalStates = {
  approved: { ru: "Утверждена", en: "Approved" },
  "approved.waiting": { ru: "Ждёт первого дня", en: "Waits for its first day" },
  "approved.due": { ru: "Пора начинать", en: "It is time to begin" },
};
