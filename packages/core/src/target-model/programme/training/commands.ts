import { byLeaders, byRegistrars } from "../../role/offices.ts";
import { z } from "zod";
import { programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const trainingCommands = {
  "prepare-methodical-materials": programmeCommand({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    told: { ru: "Подготовлены методические материалы", en: "Methodical materials prepared" },
    kind: "training",
    payload: z.strictObject({}),
    by: byRegistrars,
  }),
  "hold-mentor-school": programmeCommand({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    told: { ru: "Проведена «Школа наставников»", en: "Mentor school held" },
    kind: "training",
    payload: z.strictObject({}),
    by: byLeaders,
  }),
};
