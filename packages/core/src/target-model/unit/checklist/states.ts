/** Labels of the states of this theme. */
export const checklistStates = {
  "working.checklist": { ru: "Чек-лист дефицитов", en: "Deficit checklist" },
  "working.checklist.empty": { ru: "Чек-листа нет", en: "No checklist" },
  "working.checklist.draft": { ru: "Проект чек-листа", en: "Draft checklist" },
  "working.checklist.ranked": { ru: "Чек-лист ранжирован", en: "Checklist ranked" },
  "working.checklist.certified": { ru: "Чек-лист заверен", en: "Checklist certified" },
};
