import type { Text } from "@nastavnik/core";
import { both } from "../profile/define.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

type Part = readonly [indicator: string, title: Text, questions: readonly Text[]];

const skills: Part = [
  "I1",
  both("Гибкие навыки", "Flexible skills"),
  [
    both("Мне легко договариваться с другими", "I find it easy to come to terms with others"),
    both("Я умею планировать своё время", "I can plan my time"),
    both("Я спокойно говорю перед людьми", "I speak calmly in front of people"),
  ],
];

const motivation: Part = [
  "I2",
  both("Мотивация и осознанность", "Motivation and awareness"),
  [
    both("Я знаю, чему хочу научиться", "I know what I want to learn"),
    both("Я сам нахожу возможности учиться", "I find chances to learn by myself"),
  ],
];

const inclusion: Part = [
  "I3",
  both("Включённость в жизнь школы", "Inclusion in the school's life"),
  [
    both("Мне интересно участвовать в делах школы", "I like to take part in the school's affairs"),
    both("В школе учитывают моё мнение", "My opinion counts at school"),
  ],
];

const adaptation: Part = [
  "I4",
  both("Адаптация на рабочем месте", "Adaptation at the workplace"),
  [
    both("Я знаю, к кому обратиться за помощью", "I know whom to ask for help"),
    both("Коллеги принимают меня как своего", "My colleagues take me for one of theirs"),
    both("Я справляюсь с объёмом работы", "I cope with the amount of work"),
  ],
];

const work: Part = [
  "I5",
  both("Удовлетворённость своей работой", "Satisfaction with one's work"),
  [
    both("Моя работа приносит мне удовлетворение", "My work satisfies me"),
    both("Я хочу продолжать работать здесь", "I want to go on working here"),
  ],
];

function participantQuestionnaire(id: string, title: Text, role: string, parts: readonly Part[]): Questionnaire {
  const questions = parts.flatMap(([indicator, , texts]) =>
    texts.map((text, index): Question => {
      return { id: `${indicator}-${index + 1}`, kind: "scale", text, required: true, min: 1, max: 10 };
    }),
  );
  return {
    id,
    title,
    kind: "participant",
    basis: "example",
    roles: [role],
    questions,
    scores: parts.map(([indicator, name, texts]) => ({
      id: indicator,
      title: name,
      questions: texts.map((_, index) => `${indicator}-${index + 1}`),
      aggregate: "average",
      bands: [],
    })),
  };
}

/**
 * Questionnaires for two rounds, before and after, with scales from 1 to 10: of mentees who are students, of mentees who
 * are teachers, and of mentors. Each score is named after the indicator of influence that it measures.
 */
export const participantQuestionnaires: readonly Questionnaire[] = [
  participantQuestionnaire(
    "mentee-student",
    both("Анкета наставляемого-обучающегося", "Mentee who is a student"),
    "mentee",
    [skills, motivation, inclusion],
  ),
  participantQuestionnaire(
    "mentee-teacher",
    both("Анкета наставляемого-педагога", "Mentee who is a teacher"),
    "mentee",
    [skills, motivation, adaptation, work],
  ),
  participantQuestionnaire("mentor", both("Анкета наставника", "Mentor"), "mentor", [skills, motivation, work]),
];
