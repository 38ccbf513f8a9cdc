import { oneOf, type Text } from "@nastavnik/core";
import * as z from "zod";
import { bySchoolCurator } from "../../municipal-school/municipal-school-acts.ts";
import { byTeacher } from "../teacher-request-acts.ts";
import { teacherRequestCommand } from "../teacher-request-command.ts";
import { explained } from "../teacher-request-notes.ts";
import { forgottenWithRequest, otherRequests } from "./forgotten-with-request.ts";

/** Why a request is taken back. */
export const withdrawReasons = {
  settled: { ru: "вопрос решён", en: "the matter is settled" },
  "no-time": { ru: "нет времени", en: "no time" },
  "consent-withdrawn": { ru: "отозвано согласие на обработку данных", en: "the personal-data consent is withdrawn" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;

/** Why a request is not taken. */
export const declineReasons = {
  "not-for-school": { ru: "вопрос не для школы наставничества", en: "the matter is not one of mentoring" },
  repeated: { ru: "такой запрос уже есть", en: "there is such a request already" },
  "passed-on": { ru: "передан другой организации", en: "it was passed on to another organisation" },
} as const satisfies Record<string, Text>;

/** Commands of this theme. */
export const endingCommands = {
  withdraw: teacherRequestCommand({
    label: { ru: "Отозвать запрос", en: "Take the request back" },
    told: { ru: "Запрос отозван", en: "The request was taken back" },
    kind: "leaving",
    payload: z.strictObject({ reason: oneOf(withdrawReasons) }),
    notes: explained,
    by: byTeacher,
    relations: otherRequests,
    forgets: (subject, world) => forgottenWithRequest(subject, world, subject.payload.reason === "consent-withdrawn"),
  }),
  decline: teacherRequestCommand({
    label: { ru: "Отклонить запрос", en: "Decline the request" },
    told: { ru: "Запрос отклонён", en: "The request was declined" },
    kind: "end",
    payload: z.strictObject({ reason: oneOf(declineReasons) }),
    notes: explained,
    by: bySchoolCurator,
    relations: otherRequests,
    forgets: (subject, world) => forgottenWithRequest(subject, world),
  }),
};
