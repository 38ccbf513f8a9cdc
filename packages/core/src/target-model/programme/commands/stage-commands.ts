import { z } from "zod";
import { registryLists } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { leaders, management, registrars } from "../../role/role-groups.ts";
import { members, programmeCommand } from "./command-parts.ts";

/** Who is responsible in stage 5 of the lyceum's plan. */
const everybody = [...management, "teacher"] as const;

/** Commands of the stages from the registries to the pairing, and the one that ends each stage. */
export const stageCommands = {
  "record-step": programmeCommand({
    label: { ru: "Отметить выполненное действие", en: "Record a step that was done" },
    told: { ru: "Выполнено действие плана", en: "Step of the plan done" },
    kind: "plan-step",
    payload: z.strictObject({ step: id }),
    roles: everybody,
  }),
  "form-registry": programmeCommand({
    label: { ru: "Сформировать список базы", en: "Form a list of a registry" },
    told: { ru: "Сформирован список базы", en: "List of a registry formed" },
    kind: "registry",
    payload: z.strictObject({ list: z.enum(registryLists) }),
    roles: registrars,
  }),
  "analyse-mentor-base": programmeCommand({
    label: { ru: "Проанализировать базу наставников", en: "Analyse the base of mentors" },
    told: { ru: "Проанализирована база наставников", en: "Base of mentors analysed" },
    kind: "registry",
    payload: z.strictObject({}),
    roles: registrars,
  }),
  "prepare-methodical-materials": programmeCommand({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    told: { ru: "Подготовлены методические материалы", en: "Methodical materials prepared" },
    kind: "training",
    payload: z.strictObject({}),
    roles: registrars,
  }),
  "hold-mentor-school": programmeCommand({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    told: { ru: "Проведена «Школа наставников»", en: "Mentor school held" },
    kind: "training",
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "compare-questionnaires": programmeCommand({
    label: { ru: "Сопоставить анкеты", en: "Compare the questionnaires" },
    told: { ru: "Сопоставлены анкеты", en: "Questionnaires compared" },
    kind: "pairing",
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "hold-group-meeting": programmeCommand({
    label: { ru: "Провести групповую встречу", en: "Hold the group meeting" },
    told: { ru: "Проведена групповая встреча", en: "Group meeting held" },
    kind: "pairing",
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "analyse-preferences": programmeCommand({
    label: { ru: "Проанализировать анкеты групповой встречи", en: "Analyse the preference questionnaires" },
    told: { ru: "Проанализированы анкеты групповой встречи", en: "Preferences analysed" },
    kind: "pairing",
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "finish-stage": programmeCommand({
    label: { ru: "Завершить этап", en: "Finish the stage" },
    told: { ru: "Этап завершён", en: "Stage finished" },
    kind: "stage",
    payload: z.strictObject({}),
    roles: management,
    relations: members,
  }),
};
