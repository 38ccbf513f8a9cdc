import type { Text } from "@nastavnik/core";
import { both } from "../profile/define.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

interface FormTopic {
  readonly form: string;
  readonly title: Text;
  /** What this form of mentoring is meant to change; the one question that differs from form to form. */
  readonly aims: readonly (readonly [id: string, title: Text])[];
}

const forms: readonly FormTopic[] = [
  {
    form: "student-student",
    title: both("ученик — ученик", "student to student"),
    aims: [
      ["study", both("Учёба и участие в жизни класса", "Study and the life of the class")],
      ["communication", both("Общение и отношения с ровесниками", "Communication with peers")],
      ["interests", both("Кружки, проекты, увлечения", "Clubs, projects, interests")],
    ],
  },
  {
    form: "teacher-teacher",
    title: both("учитель — учитель", "teacher to teacher"),
    aims: [
      ["lessons", both("Методика и ведение урока", "Methods and teaching")],
      ["adaptation", both("Вхождение в коллектив и в профессию", "Entering the staff and the profession")],
      ["digital", both("Цифровые инструменты", "Digital tools")],
    ],
  },
  {
    form: "university-student-student",
    title: both("студент — ученик", "university student to student"),
    aims: [
      ["choice", both("Выбор образования и профессии", "Choice of education and profession")],
      ["study", both("Предметные знания", "Knowledge of subjects")],
      ["project", both("Совместный проект", "A project together")],
    ],
  },
  {
    form: "teacher-student",
    title: both("учитель — ученик", "teacher to student"),
    aims: [
      ["results", both("Учебные результаты", "Results of study")],
      ["motivation", both("Желание учиться", "The wish to study")],
      ["path", both("Индивидуальная траектория", "An individual learning path")],
    ],
  },
  {
    form: "employer-student",
    title: both("работодатель — ученик", "employer to student"),
    aims: [
      ["profession", both("Знакомство с профессией", "Getting to know a profession")],
      ["practice", both("Практические навыки", "Practical skills")],
      ["employment", both("Связь с предприятием", "Ties with the enterprise")],
    ],
  },
];

function open(id: string, text: Text, required: boolean): Question {
  return { id, kind: "open", text, required, maxLength: 5000 };
}

function swotQuestionnaire({ form, title, aims }: FormTopic): Questionnaire {
  const perLine = { ru: "каждый пункт с новой строки", en: "every point on a line of its own" };
  const list = (ru: string, en: string): Text => ({ ru: `${ru} (${perLine.ru})`, en: `${en} (${perLine.en})` });
  return {
    id: `swot-${form}`,
    title: both(`Сильные и слабые стороны, возможности и риски: ${title.ru}`, `SWOT: ${title.en}`),
    kind: "swot",
    basis: "example",
    form,
    roles: ["mentor", "mentee", "curator"],
    questions: [
      open("strengths", list("Что в программе получается хорошо?", "What goes well in the programme?"), true),
      open("weaknesses", list("Что в программе не получается?", "What does not work in the programme?"), true),
      open("opportunities", list("Что могло бы помочь программе?", "What could help the programme?"), false),
      open("risks", list("Что может ей помешать?", "What could hinder it?"), false),
      {
        id: "continue",
        kind: "closed",
        text: both("Готовы ли вы продолжить в следующем году?", "Would you go on next year?"),
        required: true,
        multiple: false,
        options: [
          { id: "yes", title: both("Да", "Yes") },
          { id: "no", title: both("Нет", "No") },
          { id: "unsure", title: both("Не знаю", "I don't know") },
        ],
      },
      {
        id: "aims",
        kind: "rating",
        text: both(
          "Расположите по пользе для вас, самое полезное — первым",
          "Put in order of use to you, the most useful first",
        ),
        required: true,
        options: aims.map(([id, aim]) => ({ id, title: aim })),
      },
      {
        id: "meetings",
        kind: "scale",
        text: both("Насколько полезны встречи?", "How useful are the meetings?"),
        required: true,
        min: 1,
        max: 10,
      },
    ],
    scores: [],
  };
}

/** SWOT questionnaires, one for each of five forms of mentoring, with open, closed, rating and scale questions. */
export const swotQuestionnaires: readonly Questionnaire[] = forms.map(swotQuestionnaire);
