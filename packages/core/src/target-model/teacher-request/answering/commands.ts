import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { bySchoolCurator } from "../../municipal-school/municipal-school-acts.ts";
import { byTeacher } from "../teacher-request-acts.ts";
import { teacherRequestCommand } from "../teacher-request-command.ts";
import { forgottenWithRequest, otherRequests } from "../ending/forgotten-with-request.ts";
import { worded } from "../teacher-request-notes.ts";
import { answerKinds, answerOutcomes, trackOutcomes } from "./answer-kind.ts";

/** Commands of this theme. */
export const answeringCommands = {
  answer: teacherRequestCommand({
    label: { ru: "Ответить на запрос педагога", en: "Answer a teacher's request" },
    told: { ru: "На запрос педагога ответили", en: "The request was answered" },
    kind: "registry",
    payload: z.strictObject({ by: oneOf(answerKinds), track: id.optional(), mentor: id.optional() }),
    notes: worded,
    by: bySchoolCurator,
    relations: ({ payload: { track } }) =>
      track === undefined ? {} : { track: { workflow: "municipal-track", id: track } },
    companions: ({ instance, payload: { by, track } }) =>
      by !== "track" || track === undefined
        ? []
        : [
            {
              instance: { workflow: "municipal-track", id: track },
              type: "account-for-request",
              payload: { request: instance.id },
            },
          ],
  }),
  "account-for-track": teacherRequestCommand({
    label: { ru: "Учесть судьбу трека", en: "Account for what became of the track" },
    told: { ru: "Трек, отвечающий на запрос, закрыт или отменён", en: "The track that answers is closed or cancelled" },
    kind: "registry",
    payload: z.strictObject({ track: id, status: oneOf(trackOutcomes) }),
    by: { kind: "system" },
  }),
  confirm: teacherRequestCommand({
    label: { ru: "Оценить ответ на запрос", en: "Say whether the answer helped" },
    told: { ru: "Педагог оценивает ответ на запрос", en: "The teacher says whether the answer helped" },
    kind: "monitoring",
    payload: z.strictObject({ outcome: oneOf(answerOutcomes) }),
    notes: worded,
    by: byTeacher,
    relations: otherRequests,
    forgets: (subject, world) => (subject.payload.outcome === "not-helped" ? [] : forgottenWithRequest(subject, world)),
  }),
};
