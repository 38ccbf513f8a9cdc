import { both } from "../profile/define.ts";
import { contest, type Contest } from "./contest.ts";

const years = [
  { from: 1, points: 1 },
  { from: 5, points: 2 },
  { from: 10, points: 3 },
];

const sharing = [
  { id: "seminar", title: both("Семинар или вебинар", "Seminar or webinar"), points: 1 },
  { id: "conference", title: both("Конференция или фестиваль", "Conference or festival"), points: 2 },
  { id: "publication", title: both("Публикация", "Publication"), points: 2 },
];

/**
 * The contests «Наставник года» and «Лучшая пара» to start from. Their criteria and points are an example: the documents
 * name the contests and give no criteria.
 */
export const builtInContests: readonly Contest[] = [
  contest.parse({
    id: "mentor-of-the-year",
    title: both("Наставник года", "Mentor of the year"),
    nominees: "person",
    level: "school",
    clause: "План лицея № 45, этап 7: конкурс «Наставник года»",
    criteria: [
      { id: "years", title: both("Стаж наставничества, лет", "Years of mentoring"), kind: "steps", steps: years },
      { id: "results", title: both("Результаты наставляемых", "Mentees' results"), kind: "scale", min: 0, max: 10 },
      { id: "feedback", title: both("Отзывы наставляемых", "Mentees' feedback"), kind: "scale", min: 0, max: 10 },
      { id: "sharing", title: both("Передача опыта", "Sharing of experience"), kind: "parts", parts: sharing, cap: 4 },
      {
        id: "consent",
        title: both("Согласен участвовать", "Agrees to take part"),
        kind: "yes-no",
        points: 0,
        required: true,
      },
    ],
    tieBreak: ["results"],
  }),
  contest.parse({
    id: "best-pair",
    title: both("Лучшая пара", "Best pair"),
    nominees: "unit",
    level: "school",
    clause: "План лицея № 45, этап 7: конкурс «Лучшая пара»",
    criteria: [
      {
        id: "goal",
        title: both("Цель программы достигнута", "The programme's goal was reached"),
        kind: "scale",
        min: 0,
        max: 10,
      },
      { id: "growth", title: both("Рост наставляемого", "The mentee's growth"), kind: "scale", min: 0, max: 10 },
      { id: "product", title: both("Совместный продукт", "A product made together"), kind: "scale", min: 0, max: 10 },
      {
        id: "consent",
        title: both("Оба согласны участвовать", "Both agree to take part"),
        kind: "yes-no",
        points: 0,
        required: true,
      },
    ],
    tieBreak: ["growth"],
  }),
];
