import type { Text } from "@nastavnik/core";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { stillAsked } from "../plans/still-asked.ts";
import { authorsOf, coAuthorsOf, mentorOf } from "../rule.ts";

type Subject = readonly [context: PersonalProgrammeContext, occasion: PersonalProgrammeOccasion];

/** What completing a personalised programme may need. */
export const completionNeeds = {
  "certified-checklist": { ru: "заверенный чек-лист дефицитов", en: "the certified checklist" },
  "pair-road-map": { ru: "дорожная карта пары", en: "the pair's road map" },
  "mentor-plan": { ru: "план наставника", en: "the mentor's plan" },
  "mentee-plan": { ru: "планы наставляемых", en: "the mentees' plans" },
  "curator-plan": { ru: "план куратора", en: "the curator's plan" },
  "rows-done": { ru: "выполненные строки планов", en: "the rows of the plans, done" },
  training: { ru: "тренинг по компетентности", en: "a training on a competence" },
  "accepted-tasks": { ru: "принятые задания", en: "the tasks, accepted" },
  "mid-term-control": { ru: "промежуточный контроль", en: "the mid-term control" },
  "final-control": { ru: "итоговый контроль", en: "the final control" },
  "published-digital-product": {
    ru: "обнародованный продукт наставляемого с применением цифровых технологий",
    en: "a published product of each mentee, made with digital technologies",
  },
  diary: { ru: "дневник наставника", en: "the mentor's diary" },
  case: { ru: "методический кейс наставника", en: "the mentor's case" },
  portfolio: { ru: "портфолио наставляемых", en: "the mentees' portfolios" },
  "approved-reports": {
    ru: "утверждённые отчёты наставника и наставляемых",
    en: "the approved reports of all parties",
  },
  "mentor-assessment": { ru: "оценка результата наставником", en: "the mentor's assessment of the result" },
  "corrected-indiscipline": {
    ru: "коррекция плана после отмеченных нарушений",
    en: "a correction of plan after each indiscipline that was noted",
  },
  "in-bank": { ru: "включение в школьный банк программ", en: "being in the school's bank of programmes" },
  "on-site": { ru: "размещение программы на сайте", en: "being on the site" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link completionNeeds}. */
export type CompletionNeed = keyof typeof completionNeeds;

const keeps = ([{ materials }]: Subject, material: string, person: string | undefined): boolean =>
  materials.some((each) => each.material === material && each.person === person);

const hasPlan = ([{ plans }]: Subject, whose: string): boolean => plans[whose] !== undefined;

/** Whether each need is met. */
export const isNeedMet: Readonly<Record<CompletionNeed, (subject: Subject) => boolean>> = {
  "certified-checklist": ([{ checklist }]) => checklist?.certifiedAt !== undefined,
  "pair-road-map": (subject) => hasPlan(subject, "pair"),
  "mentor-plan": (subject) => hasPlan(subject, "mentor"),
  "mentee-plan": (subject) => coAuthorsOf(subject[1]).every((person) => hasPlan(subject, person)),
  "curator-plan": (subject) => hasPlan(subject, "curator"),
  "rows-done": ([context, occasion]) =>
    stillAsked(context, coAuthorsOf(occasion)).plans.every(([, { rows, done }]) =>
      rows.every(({ row }) => done[row] !== undefined),
    ),
  training: ([{ trainings }]) => trainings.length > 0,
  "accepted-tasks": ([context, occasion]) =>
    stillAsked(context, coAuthorsOf(occasion)).tasks.every(([, { acceptedAt }]) => acceptedAt !== undefined),
  // Where the programme is fulfilled before its time, the work may be too short for it.
  "mid-term-control": ([{ controls, fulfilledEarlyAt }]) =>
    fulfilledEarlyAt !== undefined || controls["mid-term"] !== undefined,
  "final-control": ([{ controls }]) => controls["final"] !== undefined,
  "published-digital-product": ([{ products }, occasion]) =>
    coAuthorsOf(occasion).every((mentee) =>
      Object.values(products).some(
        ({ person, isDigital, publishedAt }) => person === mentee && isDigital && publishedAt !== undefined,
      ),
    ),
  diary: (subject) => keeps(subject, "diary", mentorOf(subject[1])),
  case: (subject) => keeps(subject, "case", mentorOf(subject[1])),
  portfolio: (subject) => coAuthorsOf(subject[1]).every((person) => keeps(subject, "portfolio", person)),
  "approved-reports": ([{ reports }, occasion]) =>
    authorsOf(occasion).every((person) => reports[person]?.approvedAt !== undefined),
  "mentor-assessment": ([{ assessments }]) => assessments.some(({ as }) => as === "mentor"),
  "corrected-indiscipline": ([{ incidents }]) =>
    Object.values(incidents).every(({ correctedAt }) => correctedAt !== undefined),
  "in-bank": ([{ inBankAt }]) => inBankAt !== undefined,
  "on-site": ([{ placements }]) => placements.some(({ what }) => what === "programme"),
};
