import type { Text } from "@nastavnik/core";

/** Forms of events of a municipal school (Ханкайский муниципальный округ); a municipality may name others. */
export const eventForms = {
  "document-study": { ru: "изучение документов", en: "study of documents" },
  "group-forming": { ru: "формирование группы наставников", en: "forming the group of mentors" },
  "teacher-survey": { ru: "опрос педагогов", en: "survey of teachers" },
  "programme-drafting": { ru: "разработка программы и дорожной карты", en: "drafting the programme and the road map" },
  "project-presentation": { ru: "презентация проекта", en: "presentation of the project" },
  "guest-master-class": { ru: "мастер-классы коллег из других округов", en: "master classes of guests" },
  "psychological-training": { ru: "психологический тренинг", en: "psychological training" },
  seminar: { ru: "семинар", en: "seminar" },
  conference: { ru: "конференция", en: "conference" },
  festival: { ru: "фестиваль", en: "festival" },
  webinar: { ru: "вебинар", en: "webinar" },
  practicum: { ru: "практикум", en: "practicum" },
  "coach-session": { ru: "коуч-сессия", en: "coaching session" },
  "design-session": { ru: "проектировочная сессия", en: "design session" },
  "open-lesson": { ru: "открытый урок", en: "open lesson" },
  "master-class": { ru: "мастер-класс", en: "master class" },
  "lesson-analysis": { ru: "анализ урока", en: "analysis of a lesson" },
  "business-game": { ru: "деловая игра", en: "business game" },
  "fair-of-ideas": { ru: "выставка-ярмарка педагогических идей", en: "fair of teachers' ideas" },
  "union-of-minds": { ru: "союз единомышленников", en: "circle of like minds" },
  "methodical-mosaic": { ru: "методическая мозаика", en: "mosaic of methods" },
  "pedagogical-workshop": { ru: "педагогическая мастерская", en: "teachers' workshop" },
  "open-space": { ru: "технология открытого пространства", en: "open-space technology" },
  presentation: { ru: "презентация", en: "presentation" },
} as const satisfies Record<string, Text>;
