/** R33, as the programme and its mentors check it. */
export const schoolOrdered = {
  id: "mentor-school-ordered",
  title: { ru: "Издан приказ о «Школе наставников»", en: "The order on the mentor school is issued" },
  clause: "План лицея № 45, этап 4: приказ с утверждением программ и графиков обучения",
  force: "regulation",
  choice: "mentors.schoolOrder",
} as const;

/** R34, as the programme and its mentors check it. */
export const schoolMaterials = {
  id: "materials-prepared",
  title: { ru: "Методические материалы подготовлены", en: "Methodical materials are prepared" },
  clause: "План лицея № 45, этап 4: сначала материалы, затем обучение",
  force: "regulation",
  choice: "mentors.schoolMaterials",
} as const;
