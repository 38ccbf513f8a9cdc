import { resignationGrounds } from "./ground.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf } from "@nastavnik/core";
import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";
import { members, unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const leavingCommands = {
  resign: unitCommand({
    label: { ru: "Сложить обязанности наставника", en: "Resign as mentor" },
    told: { ru: "Наставник сложил обязанности", en: "The mentor resigned" },
    kind: "trouble",
    payload: z.strictObject({ ground: oneOf(resignationGrounds).optional() }),
    roles: ["mentor"],
  }),
  "remove-mentor": unitCommand({
    label: { ru: "Отстранить наставника", en: "Remove the mentor" },
    told: { ru: "Наставник отстранён", en: "The mentor was removed" },
    kind: "trouble",
    payload: z.strictObject({
      /** Number of the record of negligence. */
      record: id.optional(),
    }),
    roles: ["head", "deputy-head"],
  }),
  "lose-participant": unitCommand({
    label: { ru: "Учесть выбытие участника", en: "Account for a participant's leaving" },
    told: { ru: "Участник выбыл", en: "A participant left" },
    kind: "trouble",
    payload: z.strictObject({ person: id, reason: oneOf(endingReasons) }),
    roles: ["system", ...leaders],
    relations: ({ context }) => members(context),
  }),
};
