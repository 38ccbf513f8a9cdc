import { z } from "zod";
import { command } from "../../../workflow/define-command.ts";
import { id } from "../../identifier.ts";
import { leaders, selves } from "../../role/role-groups.ts";
import { consentKinds } from "./command-parts.ts";

/** Commands by which somebody leaves the programme, or comes back. */
export const leavingCommands = {
  "withdraw-consent": command({
    label: { ru: "Отозвать согласие", en: "Withdraw a consent" },
    payload: z.strictObject({ kind: z.enum(consentKinds) }),
    roles: [...leaders, ...selves],
  }),
  decline: command({
    label: { ru: "Отказаться от участия", en: "Decline to take part" },
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
  }),
  withdraw: command({
    label: { ru: "Выбыть из программы", en: "Withdraw from the programme" },
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
  }),
  readmit: command({
    label: { ru: "Принять снова", en: "Readmit" },
    payload: z.strictObject({ reason: id }),
    roles: leaders,
  }),
  "stop-processing": command({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
};
