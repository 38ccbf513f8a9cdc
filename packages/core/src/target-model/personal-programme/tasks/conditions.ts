import { all } from "@nastavnik/core";
import { unitWorks } from "../approval/requirements.ts";
import { competenceCertified } from "../training/requirements.ts";
import { menteeNamed, taskHandedIn, taskIsNew, taskIsTheirs, taskOverdue } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const tasksConditions = {
  "task-may-be-given": all(
    "task-may-be-given",
    { ru: "Задание можно дать", en: "The task may be given" },
    unitWorks,
    menteeNamed,
    taskIsNew,
    competenceCertified,
  ),
  "task-may-be-handed-in": all(
    "task-may-be-handed-in",
    { ru: "Задание можно сдать", en: "The task may be handed in" },
    unitWorks,
    taskIsTheirs,
  ),
  "task-handed-in": taskHandedIn,
  "task-overdue": taskOverdue,
};
