import type { Period, RoadMapInput } from "@nastavnik/core/road-map";
import { stringify } from "yaml";
import type { SchoolYearInput } from "./school-year-definition.ts";

/** What a school year is made around. */
export interface YearAround {
  readonly roadMap: RoadMapInput;
  readonly period: Period;
  /** Identifier of the year's programme; `road-map` unless told. */
  readonly id?: string;
}

/**
 * The definition of a school year around a road map, with a small invented staff and population, so that it runs as it is;
 * whoever knows the real numbers writes them in their place.
 */
export function yearAround({ roadMap, period, id = "road-map" }: YearAround): SchoolYearInput {
  const { title } = roadMap;
  return {
    id,
    title: typeof title === "string" ? { ru: title, en: title } : title,
    organisation: { id: "organisation", title: { ru: "Организация", en: "Organisation" } },
    period,
    timeZone: "Europe/Moscow",
    calendar: "ru",
    staff: {
      head: 1,
      "deputy-head": 1,
      administration: 1,
      coordinator: 1,
      curator: 1,
      teacher: 6,
      "class-teacher": 3,
      psychologist: 1,
      "social-worker": 1,
      expert: 1,
      "training-expert": 1,
    },
    forms: ["teacher-student", "teacher-teacher"],
    roadMap,
    population: invented,
    behaviour: {},
    indicators,
  };
}

const indicators: SchoolYearInput["indicators"] = [
  {
    id: "mentees-paired",
    title: { ru: "Доля наставляемых, нашедших наставника", en: "Share of mentees who found a mentor" },
    document: "programme",
    unit: "percent",
    planned: 80,
  },
  {
    id: "road-map-steps-done",
    title: { ru: "Доля выполненных шагов плана", en: "Share of the plan's steps that were done" },
    document: "road-map",
    unit: "percent",
    planned: 50,
  },
];

const invented: SchoolYearInput["population"] = {
  subjects: {
    studies: { ru: "учебные предметы", en: "school subjects" },
    projects: { ru: "проектная работа", en: "project work" },
    teaching: { ru: "методика урока", en: "teaching methods" },
  },
  mentees: [
    {
      id: "students",
      title: { ru: "Обучающиеся", en: "Students" },
      kind: "student",
      form: "teacher-student",
      count: 6,
      ages: { from: 13, to: 16 },
      categories: ["outstanding-abilities", "unsatisfactory-results"],
      requests: ["studies", "projects"],
    },
    {
      id: "new-teachers",
      title: { ru: "Молодые педагоги", en: "New teachers" },
      kind: "teacher",
      form: "teacher-teacher",
      count: 3,
      ages: { from: 22, to: 30 },
      categories: ["young-specialist"],
      requests: ["teaching"],
    },
  ],
  mentors: [
    {
      id: "experienced-teachers",
      title: { ru: "Опытные педагоги", en: "Experienced teachers" },
      kind: "teacher",
      forms: ["teacher-student", "teacher-teacher"],
      count: 4,
      ages: { from: 35, to: 60 },
      competencies: ["studies", "projects", "teaching"],
      capacity: 4,
    },
  ],
};

/** A definition as a YAML file that `nastavnik run` takes. */
export function schoolYearYaml(definition: SchoolYearInput): string {
  return stringify(definition, { lineWidth: 120, aliasDuplicateObjects: false });
}
