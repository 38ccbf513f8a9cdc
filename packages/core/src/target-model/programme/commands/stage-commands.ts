import { z } from "zod";
import { command } from "../../../workflow/define-command.ts";
import { registryLists } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { leaders, management, registrars } from "../../role/role-groups.ts";
import { members } from "./command-parts.ts";

/** Who is responsible in stage 5 of the lyceum's plan. */
const everybody = [...management, "teacher"] as const;

/** Commands of the stages from the registries to the pairing, and the one that ends each stage. */
export const stageCommands = {
  "record-step": command({
    label: { ru: "Отметить выполненное действие", en: "Record a step that was done" },
    payload: z.strictObject({ step: id }),
    roles: everybody,
  }),
  "form-registry": command({
    label: { ru: "Сформировать список базы", en: "Form a list of a registry" },
    payload: z.strictObject({ list: z.enum(registryLists) }),
    roles: registrars,
  }),
  "analyse-mentor-base": command({
    label: { ru: "Проанализировать базу наставников", en: "Analyse the base of mentors" },
    payload: z.strictObject({}),
    roles: registrars,
  }),
  "prepare-methodical-materials": command({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    payload: z.strictObject({}),
    roles: registrars,
  }),
  "hold-mentor-school": command({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "compare-questionnaires": command({
    label: { ru: "Сопоставить анкеты", en: "Compare the questionnaires" },
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "hold-group-meeting": command({
    label: { ru: "Провести групповую встречу", en: "Hold the group meeting" },
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "analyse-preferences": command({
    label: { ru: "Проанализировать анкеты групповой встречи", en: "Analyse the preference questionnaires" },
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "finish-stage": command({
    label: { ru: "Завершить этап", en: "Finish the stage" },
    payload: z.strictObject({}),
    roles: management,
    relations: members,
  }),
};
