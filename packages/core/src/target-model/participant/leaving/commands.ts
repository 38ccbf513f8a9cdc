import { self } from "../participant-acts.ts";
import { byLeaders, leadersRecord } from "../../role/offices.ts";
import { readmissionReasons } from "./readmission-reason.ts";
import { leavingReasons } from "./leaving-reason.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../participant-notes.ts";
import { participantCommand } from "../participant-command.ts";
import { firstEntry, seatsLeft } from "../seats/first-entry.ts";

/** Commands of this theme. */
export const leavingCommands = {
  decline: participantCommand({
    label: { ru: "Отказаться от участия", en: "Decline to take part" },
    told: { ru: "Отказ от участия", en: "Declined to take part" },
    kind: "leaving",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(leavingReasons) }),
    notes: explained,
    by: { kind: "either", of: [self(leadersRecord), byLeaders] },
  }),
  withdraw: participantCommand({
    label: { ru: "Выбыть из программы", en: "Withdraw from the programme" },
    told: { ru: "Участник выбыл из программы", en: "Withdrew from the programme" },
    kind: "leaving",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(leavingReasons) }),
    notes: explained,
    by: { kind: "either", of: [self(leadersRecord), byLeaders] },
    relations: firstEntry,
    companions: seatsLeft,
  }),
  "end-participation": participantCommand({
    label: { ru: "Завершить участие", en: "End the participation" },
    told: { ru: "Участие завершено вместе с программой", en: "The participation ended with the programme" },
    kind: "leaving",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(endingReasons) }),
    by: { kind: "system" },
  }),
  readmit: participantCommand({
    label: { ru: "Принять снова", en: "Readmit" },
    told: { ru: "Участник принят снова", en: "Readmitted" },
    kind: "registration",
    payload: z.strictObject({ reason: oneOf(readmissionReasons) }),
    notes: explained,
    by: byLeaders,
  }),
};
