import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders, selves } from "../../role/role-groups.ts";
import { consentKinds, participantCommand } from "./command-parts.ts";

/** Commands by which somebody leaves the programme, or comes back. */
export const leavingCommands = {
  "withdraw-consent": participantCommand({
    label: { ru: "Отозвать согласие", en: "Withdraw a consent" },
    told: { ru: "Согласие отозвано", en: "Consent withdrawn" },
    kind: "leaving",
    payload: z.strictObject({ kind: z.enum(consentKinds) }),
    roles: [...leaders, ...selves],
  }),
  decline: participantCommand({
    label: { ru: "Отказаться от участия", en: "Decline to take part" },
    told: { ru: "Отказ от участия", en: "Declined to take part" },
    kind: "leaving",
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
  }),
  withdraw: participantCommand({
    label: { ru: "Выбыть из программы", en: "Withdraw from the programme" },
    told: { ru: "Участник выбыл из программы", en: "Withdrew from the programme" },
    kind: "leaving",
    payload: z.strictObject({ reason: id }),
    roles: [...leaders, ...selves],
  }),
  readmit: participantCommand({
    label: { ru: "Принять снова", en: "Readmit" },
    told: { ru: "Участник принят снова", en: "Readmitted" },
    kind: "registration",
    payload: z.strictObject({ reason: id }),
    roles: leaders,
  }),
  "stop-processing": participantCommand({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    told: { ru: "Обработка персональных данных прекращена", en: "Processing of the personal data stopped" },
    kind: "leaving",
    payload: z.strictObject({}),
    roles: leaders,
  }),
};
