import { z } from "zod";
import { command, type OccasionOf } from "../../workflow/define-command.ts";
import type { Relation } from "../../world/world.ts";

const id = z.string().min(1);

/** Who a participant is (A.4: categories of mentors, and the two target groups of mentees). */
export const participantKinds = [
  "student",
  "teacher",
  "parent",
  "graduate",
  "employer",
  "entrepreneur",
  "veteran",
] as const;

/** Categories of mentees (г. Мегион): six of students, four of teachers. */
export const menteeCategories = {
  student: [
    "outstanding-abilities",
    "unsatisfactory-results",
    "limited-health",
    "difficult-life-situation",
    "behaviour-problems",
    "detached-from-school-life",
  ],
  teacher: ["young-specialist", "burnout", "adapting-to-new-workplace", "wants-digital-skills"],
} as const;

const studentSources = ["class-teacher", "psychologist", "social-worker", "guardian"] as const;
const teacherSources = [
  "personal-file",
  "methodical-analysis",
  "attestation-recommendations",
  "professional-standard-questionnaire",
] as const;
/** Where information about a mentee's needs may come from (R19, R20). */
export const informationSources = { student: studentSources, teacher: teacherSources } as const;

const programme = ({ instance }: { instance: { id: string; parent?: string } }): Record<string, Relation> => ({
  ...(instance.parent === undefined ? {} : { programme: { workflow: "programme", id: instance.parent } }),
  person: { personalDataOf: instance.id },
});

const leaders = ["coordinator", "curator"] as const;
const selves = ["mentor", "mentee", "guardian"] as const;
const registrars = [...leaders, "teacher"] as const;

/** Commands of the `participant` workflow. */
export const participantCommands = {
  register: command({
    label: { ru: "Внести желающего участвовать", en: "Register a person who wishes to take part" },
    payload: z.strictObject({
      side: z.enum(["mentee", "mentor"]),
      kind: z.enum(participantKinds),
      isEmployee: z.boolean(),
      forms: z.array(id),
      categories: z.array(id).default([]),
      subjects: z.array(id).default([]),
      capacity: z.int().min(0).default(0),
    }),
    roles: registrars,
    relations: programme,
  }),
  "answer-questionnaire": command({
    label: { ru: "Заполнить анкету", en: "Answer a questionnaire" },
    payload: z.strictObject({
      kind: z.enum([
        "mentee-intake",
        "mentor-intake",
        "preferred-partner",
        "interim-feedback",
        "current-control",
        "satisfaction",
      ]),
      /** Preferred partners, best first; for `preferred-partner` only. */
      preferred: z.array(id).default([]),
    }),
    roles: [...registrars, ...selves],
    relations: programme,
  }),
  "give-consent": command({
    label: { ru: "Принять согласие", en: "Record a consent" },
    payload: z.strictObject({
      kind: z.enum(["personal-data", "duty", "publication"]),
      signer: z.enum(["self", "guardian"]),
      /** Number of the signed document. */
      document: id,
    }),
    roles: [...registrars, ...selves],
    relations: programme,
  }),
  "withdraw-consent": command({
    label: { ru: "Отозвать согласие", en: "Withdraw a consent" },
    payload: z.strictObject({ kind: z.enum(["personal-data", "duty", "publication"]) }),
    roles: [...leaders, ...selves],
    relations: programme,
  }),
  "add-third-party-information": command({
    label: { ru: "Внести сведения о запросе от третьих лиц", en: "Add information from third parties" },
    payload: z.strictObject({ source: z.enum([...studentSources, ...teacherSources]) }),
    roles: [...registrars, "class-teacher", "psychologist", "social-worker", "guardian"],
    relations: programme,
  }),
  "enter-registry": command({
    label: { ru: "Включить в базу", en: "Enter into the registry" },
    payload: z.strictObject({}),
    roles: registrars,
    relations: programme,
  }),
  "change-entry": command({
    label: { ru: "Изменить запись базы", en: "Change the registry entry" },
    payload: z.strictObject({
      forms: z.array(id).optional(),
      subjects: z.array(id).optional(),
      categories: z.array(id).optional(),
      capacity: z.int().min(0).optional(),
    }),
    roles: registrars,
    relations: programme,
  }),
  "provide-clearance": command({
    label: { ru: "Представить справку", en: "Provide a clearance" },
    payload: z.strictObject({ kind: z.enum(["criminal-record", "medical"]), document: id }),
    roles: [...leaders, "mentor"],
    relations: programme,
  }),
  select: command({
    label: { ru: "Отобрать для формы", en: "Select for a form" },
    payload: z.strictObject({ form: id }),
    roles: leaders,
    relations: programme,
  }),
  train: command({
    label: { ru: "Обучить или проконсультировать", en: "Train or consult" },
    payload: z.strictObject({ mode: z.enum(["training", "consultation"]) }),
    roles: [...leaders, "training-expert"],
    relations: programme,
  }),
  "reserve-seat": command({
    label: { ru: "Занять место у наставника", en: "Reserve seats of a mentor" },
    payload: z.strictObject({ unit: id, seats: z.int().min(1) }),
    roles: ["system"],
    relations: programme,
  }),
  "release-seat": command({
    label: { ru: "Освободить место у наставника", en: "Release seats of a mentor" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
    relations: programme,
  }),
  "reserve-place": command({
    label: { ru: "Предложить наставляемому пару", en: "Offer a unit to the mentee" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
    relations: programme,
  }),
  "join-unit": command({
    label: { ru: "Войти в утверждённую пару", en: "Join an approved unit" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
    relations: programme,
  }),
  "leave-unit": command({
    label: { ru: "Вернуться к поиску", en: "Return to the search" },
    payload: z.strictObject({ unit: id, reason: id }),
    roles: ["system"],
    relations: programme,
  }),
  "complete-unit": command({
    label: { ru: "Завершить программу в паре", en: "Complete the work in the unit" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
    relations: programme,
  }),
  "support-unpaired": command({
    label: { ru: "Сопровождать до появления наставника", en: "Support until a mentor is found" },
    payload: z.strictObject({ needsPsychologist: z.boolean() }),
    roles: [...leaders, "psychologist"],
    relations: programme,
  }),
  decline: command({
    label: { ru: "Отказаться от участия", en: "Decline to take part" },
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
    relations: programme,
  }),
  withdraw: command({
    label: { ru: "Выбыть из программы", en: "Withdraw from the programme" },
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
    relations: programme,
  }),
  readmit: command({
    label: { ru: "Принять снова", en: "Readmit" },
    payload: z.strictObject({ reason: id }),
    roles: leaders,
    relations: programme,
  }),
  "stop-processing": command({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    payload: z.strictObject({}),
    roles: leaders,
    relations: programme,
  }),
};

/** What the `participant` machine sees. */
export type ParticipantOccasion = OccasionOf<typeof participantCommands>;
