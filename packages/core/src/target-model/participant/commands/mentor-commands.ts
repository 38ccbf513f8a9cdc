import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";
import { participantCommand } from "./command-parts.ts";

/** Commands for mentors: selection, preparation, and the seats that their units take. */
export const mentorCommands = {
  select: participantCommand({
    label: { ru: "Отобрать для формы", en: "Select for a form" },
    told: { ru: "Отбор для формы наставничества пройден", en: "Selected for a form" },
    kind: "preparation",
    payload: z.strictObject({ form: id }),
    roles: leaders,
  }),
  train: participantCommand({
    label: { ru: "Обучить или проконсультировать", en: "Train or consult" },
    told: { ru: "Пройдено обучение или консультация", en: "Trained or consulted" },
    kind: "training",
    payload: z.strictObject({ mode: z.enum(["training", "consultation"]) }),
    roles: [...leaders, "training-expert"],
  }),
  "reserve-seat": participantCommand({
    label: { ru: "Занять места у наставника", en: "Reserve seats of a mentor" },
    told: { ru: "Места у наставника заняты", en: "Seats of the mentor reserved" },
    kind: "pairing",
    payload: z.strictObject({ unit: id, seats: z.int().min(1) }),
    roles: ["system"],
  }),
  "release-seat": participantCommand({
    label: { ru: "Освободить места у наставника", en: "Release seats of a mentor" },
    told: { ru: "Места у наставника освобождены", en: "Seats of the mentor released" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
  }),
};
