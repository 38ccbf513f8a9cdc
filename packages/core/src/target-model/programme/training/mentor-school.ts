/** R33, as the programme and its mentors check it. */
export const schoolOrdered = {
  id: "mentor-school-ordered",
  title: { ru: "Издан приказ о «Школе наставников»", en: "The order on the mentor school is issued" },
  clause: "R33; план лицея № 45, этап 4: приказ с утверждением программ и графиков обучения",
  force: "law",
} as const;

/** R34, as the programme and its mentors check it. */
export const schoolMaterials = {
  id: "materials-prepared",
  title: { ru: "Методические материалы подготовлены", en: "Methodical materials are prepared" },
  clause: "R34; план лицея № 45, этап 4: сначала материалы, затем обучение",
  force: "law",
} as const;
