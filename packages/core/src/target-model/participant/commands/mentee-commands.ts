import { z } from "zod";
import { command } from "../../../workflow/define-command.ts";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";

/** Commands for mentees: what their units do with them, and support while they have none. */
export const menteeCommands = {
  "reserve-place": command({
    label: { ru: "Предложить наставляемому пару (группу)", en: "Offer a unit to the mentee" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
  }),
  "join-unit": command({
    label: { ru: "Войти в утверждённую пару (группу)", en: "Join an approved unit" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
  }),
  "leave-unit": command({
    label: { ru: "Вернуться к поиску наставника", en: "Return to the search for a mentor" },
    payload: z.strictObject({
      unit: id,
      reason: id,
      /** The unit lives on, seeks another mentor and counts on the mentee. */
      isSeekingMentor: z.boolean().optional(),
    }),
    roles: ["system"],
  }),
  "complete-unit": command({
    label: { ru: "Завершить работу в паре (группе)", en: "Complete the work in the unit" },
    payload: z.strictObject({ unit: id }),
    roles: ["system"],
  }),
  "support-unpaired": command({
    label: { ru: "Сопровождать до появления наставника", en: "Support until a mentor is found" },
    payload: z.strictObject({ needsPsychologist: z.boolean() }),
    roles: [...leaders, "psychologist"],
  }),
};
