import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders } from "../../role/role-groups.ts";
import { members, unitCommand } from "./command-parts.ts";

/** Commands that change who works in a unit, interrupt it, or end it before its time. */
export const changingCommands = {
  "request-replacement": unitCommand({
    label: { ru: "Ходатайствовать о замене наставника", en: "Ask to replace the mentor" },
    payload: z.strictObject({ ground: z.enum(["no-personal-contact", "other"]) }),
    roles: ["mentee", "guardian"],
  }),
  "grant-replacement": unitCommand({
    label: { ru: "Удовлетворить ходатайство о замене", en: "Grant the replacement" },
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
  "deny-replacement": unitCommand({
    label: { ru: "Отклонить ходатайство о замене", en: "Deny the replacement" },
    payload: z.strictObject({ reason: id }),
    roles: ["curator"],
  }),
  resign: unitCommand({
    label: { ru: "Сложить обязанности наставника", en: "Resign as mentor" },
    payload: z.strictObject({ ground: z.enum(["personal", "plan-fulfilled"]).optional() }),
    roles: ["mentor"],
  }),
  "refuse-assignment": unitCommand({
    label: { ru: "Отказаться от поручения (ТК РФ)", en: "Refuse the assignment (Labour Code)" },
    payload: z.strictObject({}),
    roles: ["mentor"],
  }),
  "cancel-assignment": unitCommand({
    label: { ru: "Досрочно отменить поручение (ТК РФ)", en: "Cancel the assignment early (Labour Code)" },
    payload: z.strictObject({}),
    roles: ["head"],
  }),
  "remove-mentor": unitCommand({
    label: { ru: "Отстранить наставника", en: "Remove the mentor" },
    payload: z.strictObject({
      /** Number of the record of negligence. */
      record: id.optional(),
    }),
    roles: ["head", "deputy-head"],
  }),
  "lose-participant": unitCommand({
    label: { ru: "Учесть выбытие участника", en: "Account for a participant's leaving" },
    payload: z.strictObject({ person: id, reason: id }),
    roles: ["system", ...leaders],
    relations: ({ context }) => members(context),
  }),
  suspend: unitCommand({
    label: { ru: "Приостановить пару (группу)", en: "Suspend the unit" },
    payload: z.strictObject({ reason: id }),
    roles: ["system", ...leaders],
  }),
  resume: unitCommand({
    label: { ru: "Возобновить пару (группу)", en: "Resume the unit" },
    payload: z.strictObject({}),
    roles: leaders,
    relations: ({ context }) => members(context),
  }),
  dissolve: unitCommand({
    label: { ru: "Расформировать пару (группу)", en: "Dissolve the unit" },
    payload: z.strictObject({ reason: id }),
    roles: leaders,
  }),
};
