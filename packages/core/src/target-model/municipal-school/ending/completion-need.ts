import { type Regulation, relatedAssessment, relatedInstances, type Text, type World } from "@nastavnik/core";
import { listed, partOf } from "../../regulation/listed.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

/** What completing a municipal school may need. */
export const schoolCompletionNeeds = {
  "tracks-closed": { ru: "закрытые треки", en: "the tracks, closed" },
  "results-assessed": { ru: "оценка каждого результата по таблице", en: "an assessment of every result of the table" },
  "tasks-fulfilled": { ru: "результаты по каждой задаче", en: "results of every task" },
  "indicators-recorded": { ru: "значения запланированных показателей", en: "values of the planned indicators" },
  "experience-shared": { ru: "обобщённый и распространённый опыт", en: "experience generalised and spread" },
  "report-checked": { ru: "проверенный отчёт", en: "a report that was checked" },
  "covered-in-media": {
    ru: "освещение во всех местах, которые называет программа",
    en: "publications in all places that the programme names",
  },
  "sections-opened": {
    ru: "раздел «Наставничество» на сайтах центра и каждой школы",
    en: "a section on mentoring on the sites of the centre and of every school",
  },
  "requests-answered": { ru: "ответы на запросы педагогов", en: "answers to teachers' requests" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link schoolCompletionNeeds}. */
export type SchoolCompletionNeed = keyof typeof schoolCompletionNeeds;

interface Subject {
  readonly context: MunicipalSchoolContext;
  readonly world: World;
  readonly regulation: Regulation;
}

const resultsOf = (regulation: Regulation): readonly string[] =>
  Object.keys((regulation.value("municipalSchool.assessment") as object | undefined) ?? {});

const tasksOf = (regulation: Regulation): readonly (readonly string[])[] => {
  const value = regulation.value("municipalSchool.tasks");
  return Array.isArray(value) ? value.map((task) => listed(partOf(task, "results"))) : [];
};

const isShown = ({ shown }: MunicipalSchoolContext, result: string): boolean => (shown[result]?.length ?? 0) > 0;

/** Whether each need is met. */
export const isSchoolNeedMet: Readonly<Record<SchoolCompletionNeed, (subject: Subject) => boolean>> = {
  "tracks-closed": ({ world }) => relatedInstances(world, "tracks").every(({ status }) => status !== "active"),
  "results-assessed": ({ context, regulation }) => resultsOf(regulation).every((result) => isShown(context, result)),
  "tasks-fulfilled": ({ context, regulation }) =>
    tasksOf(regulation).every((results) => results.every((result) => isShown(context, result))),
  "indicators-recorded": ({ world }) => {
    const assessed = relatedAssessment(world, "results");
    return assessed === undefined || (assessed.ok && assessed.value.outcome !== "incomplete");
  },
  "experience-shared": ({ context }) => context.experience.length > 0,
  "report-checked": ({ context }) => Object.values(context.reports).some(({ outcome }) => outcome !== undefined),
  "covered-in-media": ({ context: { publications }, regulation }) =>
    listed(regulation.value("municipalSchool.media")).every((place) =>
      publications.some(({ where }) => where === place),
    ),
  "sections-opened": ({ context: { organisation, schools, sections } }) =>
    [organisation, ...schools].every((each) => Object.hasOwn(sections, each)),
  "requests-answered": ({ world }) =>
    relatedInstances(world, "requests").every(({ value }) => value !== "submitted" && value !== "overdue"),
};
