import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders, byRegistrars } from "../../role/offices.ts";
import * as z from "zod";
import { programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const trainingCommands = {
  "prepare-methodical-materials": programmeCommand({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    told: { ru: "Подготовлены методические материалы", en: "Methodical materials prepared" },
    kind: "training",
    isAsked: asksFor("mentors.schoolMaterials"),
    payload: z.strictObject({}),
    by: byRegistrars,
  }),
  "hold-mentor-school": programmeCommand({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    told: { ru: "Проведена «Школа наставников»", en: "Mentor school held" },
    kind: "training",
    isAsked: asksFor("mentors.schoolHeld", "mentors.schoolOrder"),
    payload: z.strictObject({}),
    by: byLeaders,
  }),
};
