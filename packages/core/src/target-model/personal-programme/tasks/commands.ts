import { isProgrammeAsked } from "../asked.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAuthor, byNamedCoAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";

/** Commands of this theme. */
export const tasksCommands = {
  "give-task": personalProgrammeCommand({
    label: { ru: "Дать задание", en: "Give a task" },
    told: { ru: "Дано задание", en: "Task given" },
    kind: "task",
    isAsked: isProgrammeAsked.tasks,
    payload: z.strictObject({ task: id, person: id, due: z.iso.date().optional(), competence: id.optional() }),
    notes: worded,
    by: byAuthor,
  }),
  "hand-in-task": personalProgrammeCommand({
    label: { ru: "Сдать задание", en: "Hand in a task" },
    told: { ru: "Задание сдано", en: "Task handed in" },
    kind: "task",
    isAsked: isProgrammeAsked.tasks,
    payload: z.strictObject({ task: id, person: id, document: id.optional() }),
    notes: worded,
    by: byNamedCoAuthor,
  }),
  "accept-task": personalProgrammeCommand({
    label: { ru: "Принять задание", en: "Accept a task" },
    told: { ru: "Задание принято", en: "Task accepted" },
    kind: "task",
    isAsked: isProgrammeAsked.tasks,
    payload: z.strictObject({ task: id }),
    notes: worded,
    by: byAuthor,
  }),
  "demand-task": personalProgrammeCommand({
    label: { ru: "Потребовать выполнения задания", en: "Demand a task" },
    told: { ru: "Наставник потребовал выполнить задание", en: "The mentor demanded a task" },
    kind: "task",
    isAsked: isProgrammeAsked.tasks,
    payload: z.strictObject({ task: id }),
    notes: worded,
    by: byAuthor,
  }),
};
