import { byRegistrars } from "../../role/offices.ts";
import { sides } from "./side.ts";
import { oneOf, refusalText } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { everybody, participantCommand, person, personalData } from "../participant-command.ts";
import { explained } from "../participant-notes.ts";
import { whoIs } from "../who-is.ts";
import { correctionGrounds } from "./correction-ground.ts";
import { profile } from "./profile.ts";
import { participantKinds } from "./participant-kind.ts";

/** Commands of this theme. */
export const registryCommands = {
  register: participantCommand({
    label: { ru: "Зарегистрировать желающего участвовать", en: "Register a person who wishes to take part" },
    told: { ru: "Заявка зарегистрирована", en: "Registered" },
    kind: "registration",
    payload: z.strictObject({
      /** Whose entry it is, where the person is in a registry already and the new entry has an identifier of its own. */
      person: id.optional(),
      side: oneOf(sides),
      kind: oneOf(participantKinds),
      isEmployee: z.boolean(),
      /** Of an employee: mentoring is a permanent part of the job, paid in the salary (R68). */
      isMentoringPartOfJob: z.boolean().optional(),
      forms: z.array(id),
      categories: z.array(id).default([]),
      subjects: z.array(id).default([]),
      profile: profile.optional(),
      /** How many mentees a mentor takes at most, once the mentor has said so. */
      capacity: z.int().min(0).optional(),
    }),
    by: byRegistrars,
    // The registry is looked through for people who have an entry already only: nobody else can be in it twice.
    relations: ({ instance, payload: { person: known } }) =>
      known === undefined
        ? {}
        : { "first-entry": { workflow: "participant", id: known }, ...everybody(instance.parent) },
    about: ({ instance, payload }) => [payload.person ?? instance.id],
    personalData,
  }),
  "enter-registry": participantCommand({
    label: { ru: "Включить в базу", en: "Enter into the registry" },
    told: { ru: "Включение в базу", en: "Entered into the registry" },
    kind: "registry",
    payload: z.strictObject({}),
    by: byRegistrars,
    relations: person,
  }),
  "correct-entry": participantCommand({
    label: { ru: "Исправить внесённое ошибочно", en: "Correct what was entered wrongly" },
    told: { ru: "Исправлена запись об участнике", en: "The participant's entry was corrected" },
    kind: "registry",
    payload: z
      .strictObject({
        side: oneOf(sides).optional(),
        kind: oneOf(participantKinds).optional(),
        isEmployee: z.boolean().optional(),
        isMentoringPartOfJob: z.boolean().optional(),
        /** Of the right group, where side or kind changes. */
        categories: z.array(id).optional(),
        ground: oneOf(correctionGrounds),
        /** Number of the document that shows it. */
        document: id.optional(),
      })
      .refine(
        ({ side, kind, isEmployee, isMentoringPartOfJob }) =>
          [side, kind, isEmployee, isMentoringPartOfJob].some((value) => value !== undefined),
        refusalText({ ru: "ожидается то, что исправляют", en: "expected what is corrected" }),
      ),
    by: byRegistrars,
    relations: (subject) => ({
      ...person(subject),
      ...(subject.payload.side === undefined ? {} : everybody(subject.instance.parent)),
    }),
    about: ({ instance: { id: entry }, context }) => [whoIs({ id: entry, context })],
    personalData,
    notes: explained,
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
      /** Takes the place of all that was told before. */
      profile: profile.optional(),
    }),
    by: byRegistrars,
  }),
};
