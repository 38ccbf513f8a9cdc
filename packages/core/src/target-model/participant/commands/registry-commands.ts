import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders, registrars, selves } from "../../role/role-groups.ts";
import { consentKinds, participantCommand, person } from "./command-parts.ts";
import { informationSources, participantKinds } from "../participant-kind.ts";

/** Commands by which somebody comes into a registry, as mentee or as mentor. */
export const registryCommands = {
  register: participantCommand({
    label: { ru: "Зарегистрировать желающего участвовать", en: "Register a person who wishes to take part" },
    told: { ru: "Заявка зарегистрирована", en: "Registered" },
    kind: "registration",
    payload: z.strictObject({
      side: z.enum(["mentee", "mentor"]),
      kind: z.enum(participantKinds),
      isEmployee: z.boolean(),
      /** Of an employee: mentoring is a permanent part of the job, paid in the salary (R68). */
      isMentoringPartOfJob: z.boolean().optional(),
      forms: z.array(id),
      categories: z.array(id).default([]),
      subjects: z.array(id).default([]),
      capacity: z.int().min(0).default(0),
    }),
    roles: registrars,
  }),
  "answer-questionnaire": participantCommand({
    label: { ru: "Заполнить анкету", en: "Answer a questionnaire" },
    told: { ru: "Заполнена анкета", en: "Questionnaire answered" },
    kind: "questionnaire",
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
  }),
  "give-consent": participantCommand({
    label: { ru: "Принять согласие", en: "Record a consent" },
    told: { ru: "Дано согласие", en: "Consent given" },
    kind: "consent",
    payload: z.strictObject({
      kind: z.enum(consentKinds),
      signer: z.enum(["self", "guardian"]),
      /** Number of the signed document. */
      document: id,
    }),
    roles: [...registrars, ...selves],
    relations: person,
  }),
  "add-third-party-information": participantCommand({
    label: { ru: "Внести сведения о запросе от третьих лиц", en: "Add information from third parties" },
    told: { ru: "Внесены сведения от третьих лиц", en: "Information from third parties added" },
    kind: "registration",
    payload: z.strictObject({ source: z.enum([...informationSources.student, ...informationSources.teacher]) }),
    roles: [...registrars, "class-teacher", "psychologist", "social-worker", "guardian"],
    relations: person,
  }),
  "enter-registry": participantCommand({
    label: { ru: "Включить в базу", en: "Enter into the registry" },
    told: { ru: "Включение в базу", en: "Entered into the registry" },
    kind: "registry",
    payload: z.strictObject({}),
    roles: registrars,
    relations: person,
  }),
  "change-entry": participantCommand({
    label: { ru: "Изменить запись в базе", en: "Change the registry entry" },
    told: { ru: "Запись в базе изменена", en: "Registry entry changed" },
    kind: "registry",
    payload: z.strictObject({
      forms: z.array(id).optional(),
      subjects: z.array(id).optional(),
      categories: z.array(id).optional(),
      capacity: z.int().min(0).optional(),
    }),
    roles: registrars,
  }),
  "provide-clearance": participantCommand({
    label: { ru: "Представить справку", en: "Provide a clearance" },
    told: { ru: "Представлена справка", en: "Clearance provided" },
    kind: "registration",
    payload: z.strictObject({ kind: z.enum(["criminal-record", "medical"]), document: id }),
    roles: [...leaders, "mentor"],
  }),
};
