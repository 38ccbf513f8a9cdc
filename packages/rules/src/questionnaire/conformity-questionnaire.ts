import type { Text } from "@nastavnik/core";
import { both } from "../profile/define.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

const items: readonly Text[] = [
  both("Документы программы утверждены и опубликованы", "The programme's documents are approved and published"),
  both(
    "Куратор и координатор назначены и знают свои задачи",
    "Curator and coordinator are appointed and know their tasks",
  ),
  both("Запросы наставляемых выявлены до подбора пар", "Mentees' requests were found out before pairing"),
  both("Согласия собраны и хранятся", "Consents are collected and kept"),
  both("Наставники обучены или проконсультированы", "Mentors are trained or were consulted"),
  both("Пары сложились с учётом предпочтений обеих сторон", "Pairs were formed by the wishes of both sides"),
  both("Встречи идут по планам", "Meetings follow the plans"),
  both("Результаты измеряются", "Results are measured"),
  both("Участников поощряют, опыт публикуют", "Participants are rewarded and experience is published"),
];

const options = [
  { id: "0", title: both("Нет", "No"), score: 0 },
  { id: "1", title: both("Частично", "In part"), score: 1 },
  { id: "2", title: both("Да", "Yes"), score: 2 },
];

/**
 * The curator's questionnaire behind P7: nine statements with 0, 1 or 2 points. Scale and bands are an example, not a
 * norm.
 */
export const conformityQuestionnaire: Questionnaire = {
  id: "conformity",
  title: both("Соответствие условий программы модели", "Fit of the programme's conditions to the model"),
  kind: "conformity",
  basis: "example",
  roles: ["curator"],
  questions: items.map((text, index): Question => {
    return { id: `c${index + 1}`, kind: "closed", text, required: true, multiple: false, options };
  }),
  scores: [
    {
      id: "conformity_score",
      title: both("Соответствие модели", "Fit to the model"),
      questions: items.map((_, index) => `c${index + 1}`),
      aggregate: "sum",
      bands: [
        { from: 15, to: 18, title: both("оптимальное", "optimal") },
        { from: 9, to: 14, title: both("допустимое", "admissible") },
        { from: 0, to: 8, title: both("недопустимое", "inadmissible") },
      ],
    },
  ],
};
