/** Labels of the states of this theme. */
export const checklistStates = {
  "in-work.checklist": { ru: "Чек-лист дефицитов", en: "Checklist of deficits" },
  "in-work.checklist.empty": { ru: "Диагностики не было", en: "Nothing is diagnosed" },
  "in-work.checklist.listed": { ru: "Перечень компетентностей", en: "List of competences" },
  "in-work.checklist.draft": { ru: "Проект чек-листа", en: "Draft of the checklist" },
  "in-work.checklist.ranked": { ru: "Чек-лист ранжирован", en: "Checklist ranked" },
  "in-work.checklist.certified": { ru: "Чек-лист заверен", en: "Checklist certified" },
};
