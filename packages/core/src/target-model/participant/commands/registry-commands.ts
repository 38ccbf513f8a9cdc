import { z } from "zod";
import { command } from "../../../workflow/define-command.ts";
import { id } from "../../identifier.ts";
import { leaders, registrars, selves } from "../../role/role-groups.ts";
import { consentKinds, person } from "./command-parts.ts";
import { informationSources, participantKinds } from "../participant-kind.ts";

/** Commands by which somebody comes into a registry, as mentee or as mentor. */
export const registryCommands = {
  register: command({
    label: { ru: "Зарегистрировать желающего участвовать", en: "Register a person who wishes to take part" },
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
  }),
  "give-consent": command({
    label: { ru: "Принять согласие", en: "Record a consent" },
    payload: z.strictObject({
      kind: z.enum(consentKinds),
      signer: z.enum(["self", "guardian"]),
      /** Number of the signed document. */
      document: id,
    }),
    roles: [...registrars, ...selves],
    relations: person,
  }),
  "add-third-party-information": command({
    label: { ru: "Внести сведения о запросе от третьих лиц", en: "Add information from third parties" },
    payload: z.strictObject({ source: z.enum([...informationSources.student, ...informationSources.teacher]) }),
    roles: [...registrars, "class-teacher", "psychologist", "social-worker", "guardian"],
    relations: person,
  }),
  "enter-registry": command({
    label: { ru: "Включить в базу", en: "Enter into the registry" },
    payload: z.strictObject({}),
    roles: registrars,
    relations: person,
  }),
  "change-entry": command({
    label: { ru: "Изменить запись в базе", en: "Change the registry entry" },
    payload: z.strictObject({
      forms: z.array(id).optional(),
      subjects: z.array(id).optional(),
      categories: z.array(id).optional(),
      capacity: z.int().min(0).optional(),
    }),
    roles: registrars,
  }),
  "provide-clearance": command({
    label: { ru: "Представить справку", en: "Provide a clearance" },
    payload: z.strictObject({ kind: z.enum(["criminal-record", "medical"]), document: id }),
    roles: [...leaders, "mentor"],
  }),
};
