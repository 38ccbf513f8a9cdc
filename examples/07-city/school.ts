import { schoolYearDefinition, type SchoolYear, sampleYearInput } from "@nastavnik/simulation";
import { documentsOf, plansOf, type Survey } from "./expected-results.ts";
import { regulationOfCity } from "./regulation.ts";

const pupils = [
  ["outstanding-abilities", "Одарённые", "Gifted pupils", "student-student"],
  ["limited-health", "Дети с ОВЗ", "Pupils with limited health", "student-student"],
  ["unsatisfactory-results", "Неуспевающие", "Pupils with poor results", "teacher-student"],
  ["difficult-life-situation", "В трудной жизненной ситуации", "Pupils in a difficult situation", "teacher-student"],
  ["behaviour-problems", "С проблемами в поведении", "Pupils with problems of behaviour", "university-student-student"],
  ["detached-from-school-life", "Отстранённые от коллектива", "Pupils who keep apart", "employer-student"],
] as const;

const teachers = [
  ["young-specialist", "Молодые специалисты", "Young specialists"],
  ["burnout", "В состоянии выгорания", "Burnt-out teachers"],
  ["adapting-to-new-workplace", "На новом месте", "Teachers at a new workplace"],
  ["wants-digital-skills", "Осваивают цифровые навыки", "Teachers who learn digital skills"],
] as const;

const mentors = [
  ["student", "Старшеклассники", "Older pupils", "student-student", 15, 17],
  ["teacher", "Педагоги", "Teachers", "teacher-student", 30, 60],
  ["parent", "Родители", "Parents", "teacher-student", 35, 50],
  ["graduate", "Выпускники", "Graduates", "university-student-student", 19, 24],
  ["employer", "Сотрудники предприятий", "People of enterprises", "employer-student", 28, 55],
  ["entrepreneur", "Предприниматели", "Entrepreneurs", "employer-student", 30, 60],
  ["veteran", "Ветераны педагогического труда", "Veterans of teaching", "teacher-teacher", 62, 75],
] as const;

/** A school of the town with everybody whom the source names: ten categories of mentees, seven of mentors, five forms. */
export function schoolOfCity(id: string, title: string, survey: Survey): SchoolYear {
  const edition = regulationOfCity();
  const sample = sampleYearInput(edition, { from: "2022-09-01" });
  const subjects = ["study", "work"];
  return schoolYearDefinition.parse({
    ...sample,
    id: `${id}-2022`,
    title: { ru: `Наставничество: ${title}`, en: `Mentoring of ${id}` },
    organisation: { id, title: { ru: title, en: id } },
    timeZone: "Asia/Yekaterinburg",
    behaviour: { ...sample.behaviour, mentorsLeaving: { personal: 0.04, removal: 0.05 } },
    staff: { ...sample.staff, "deputy-head": 1, psychologist: 1 },
    population: {
      subjects: { study: { ru: "учёба", en: "study" }, work: { ru: "работа", en: "work" } },
      mentees: [
        ...pupils.map(([category, ru, en, form]) => ({
          id: category,
          title: { ru, en },
          kind: "student",
          form,
          count: 2,
          ages: { from: 10, to: 14 },
          categories: [category],
          requests: subjects,
        })),
        ...teachers.map(([category, ru, en]) => ({
          id: category,
          title: { ru, en },
          kind: "teacher",
          form: "teacher-teacher",
          count: 2,
          ages: { from: 22, to: 50 },
          categories: [category],
          requests: subjects,
        })),
      ],
      mentors: [
        ...mentors.map(([kind, ru, en, form, from, to]) => ({
          id: `mentors-${kind}`,
          title: { ru, en },
          kind,
          forms: [form],
          count: 2,
          ages: { from, to },
          competencies: subjects,
          capacity: { from: 3, to: 3 },
        })),
        {
          id: "mentors-of-teachers",
          title: { ru: "Опытные педагоги", en: "Experienced teachers" },
          kind: "teacher",
          forms: ["teacher-teacher"],
          count: 3,
          ages: { from: 35, to: 60 },
          competencies: subjects,
          capacity: { from: 3, to: 3 },
        },
      ],
    },
    indicators: [...(sample.indicators ?? []).filter(({ document }) => document === "road-map"), ...plansOf()],
    documented: documentsOf(survey),
  });
}
