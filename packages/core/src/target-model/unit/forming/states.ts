/** Labels of the states of this theme. */
export const formingStates = {
  proposed: { ru: "Предложена", en: "Proposed" },
  agreed: { ru: "Согласована", en: "Agreed" },
  "turned-down": { ru: "Предложение отклонено", en: "Turned down" },
  working: { ru: "Работает", en: "Working" },
};
