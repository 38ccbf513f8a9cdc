import { z } from "zod";
import { command } from "../../../workflow/define-command.ts";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";

/** Commands for mentors: selection, preparation, and the seats that their units take. */
export const mentorCommands = {
  select: command({
    label: { ru: "Отобрать для формы", en: "Select for a form" },
    payload: z.strictObject({ form: id }),
    roles: leaders,
  }),
  train: command({
    label: { ru: "Обучить или проконсультировать", en: "Train or consult" },
    payload: z.strictObject({ mode: z.enum(["training", "consultation"]) }),
    roles: [...leaders, "training-expert"],
  }),
  "reserve-seat": command({
    label: { ru: "Занять места у наставника", en: "Reserve seats of a mentor" },
    payload: z.strictObject({ unit: id, seats: z.int().min(1) }),
    roles: ["system"],
  }),
  "release-seat": command({
    label: { ru: "Освободить места у наставника", en: "Release seats of a mentor" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
  }),
};
