import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";
import { members, unitCommand } from "./command-parts.ts";

/** Commands that change who works in a unit, interrupt it, or end it before its time. */
export const changingCommands = {
  "request-replacement": unitCommand({
    label: { ru: "Ходатайствовать о замене наставника", en: "Ask to replace the mentor" },
    told: { ru: "Ходатайство о замене наставника", en: "Replacement of the mentor requested" },
    kind: "trouble",
    payload: z.strictObject({ ground: z.enum(["no-personal-contact", "other"]) }),
    roles: ["mentee", "guardian"],
  }),
  "grant-replacement": unitCommand({
    label: { ru: "Удовлетворить ходатайство о замене", en: "Grant the replacement" },
    told: { ru: "Ходатайство о замене наставника удовлетворено", en: "Replacement of the mentor granted" },
    kind: "trouble",
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
  "deny-replacement": unitCommand({
    label: { ru: "Отклонить ходатайство о замене", en: "Deny the replacement" },
    told: { ru: "Ходатайство о замене наставника отклонено", en: "Replacement of the mentor denied" },
    kind: "trouble",
    payload: z.strictObject({ reason: id }),
    roles: ["curator"],
  }),
  resign: unitCommand({
    label: { ru: "Сложить обязанности наставника", en: "Resign as mentor" },
    told: { ru: "Наставник сложил обязанности", en: "The mentor resigned" },
    kind: "trouble",
    payload: z.strictObject({ ground: z.enum(["personal", "plan-fulfilled"]).optional() }),
    roles: ["mentor"],
  }),
  "refuse-assignment": unitCommand({
    label: { ru: "Отказаться от поручения (ТК РФ)", en: "Refuse the assignment (Labour Code)" },
    told: { ru: "Наставник отказался от поручения", en: "The mentor refused the assignment" },
    kind: "trouble",
    payload: z.strictObject({}),
    roles: ["mentor"],
  }),
  "cancel-assignment": unitCommand({
    label: { ru: "Досрочно отменить поручение (ТК РФ)", en: "Cancel the assignment early (Labour Code)" },
    told: { ru: "Поручение досрочно отменяется", en: "The assignment is being cancelled" },
    kind: "trouble",
    payload: z.strictObject({}),
    roles: ["head"],
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
    payload: z.strictObject({ person: id, reason: id }),
    roles: ["system", ...leaders],
    relations: ({ context }) => members(context),
  }),
  suspend: unitCommand({
    label: { ru: "Приостановить пару (группу)", en: "Suspend the unit" },
    told: { ru: "Работа приостановлена", en: "Suspended" },
    kind: "trouble",
    payload: z.strictObject({ reason: id }),
    roles: ["system", ...leaders],
  }),
  resume: unitCommand({
    label: { ru: "Возобновить пару (группу)", en: "Resume the unit" },
    told: { ru: "Работа возобновлена", en: "Resumed" },
    kind: "trouble",
    payload: z.strictObject({}),
    roles: leaders,
    relations: ({ context }) => members(context),
  }),
  dissolve: unitCommand({
    label: { ru: "Расформировать пару (группу)", en: "Dissolve the unit" },
    told: { ru: "Пара расформирована", en: "Dissolved" },
    kind: "end",
    payload: z.strictObject({ reason: id }),
    roles: leaders,
  }),
};
