import { oneOf } from "@nastavnik/core";
import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders, byRegistrars } from "../../role/offices.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { paper } from "../../vocabulary/papers.ts";
import { participants, programmeCommand } from "../programme-command.ts";
import { ofResponsible } from "../programme-notes.ts";
import { materialUses } from "./material-use.ts";

/** Commands of this theme. */
export const trainingCommands = {
  "prepare-methodical-materials": programmeCommand({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    told: { ru: "Подготовлены методические материалы", en: "Methodical materials prepared" },
    kind: "training",
    isAsked: asksFor("mentors.schoolMaterials"),
    payload: z.strictObject({
      /** Materials by their numbers, and what each is for. */
      materials: z.array(z.strictObject({ material: id, use: oneOf(materialUses) })).min(1),
      /** Who has prepared them. */
      responsible: z.array(id).min(1),
    }),
    notes: ofResponsible,
    by: byRegistrars,
  }),
  "hold-mentor-school": programmeCommand({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    told: { ru: "Проведена «Школа наставников»", en: "Mentor school held" },
    kind: "training",
    isAsked: asksFor("mentors.schoolHeld", "mentors.schoolOrder"),
    payload: z.strictObject({
      /** What was taught, when, and by whom. */
      sessions: z.array(z.strictObject({ theme: id, on: z.iso.date(), trainer: id })).min(1),
      /** Mentors who have come. */
      attended: z.array(id).min(1),
      document: paper,
    }),
    by: byLeaders,
    relations: participants,
  }),
};
