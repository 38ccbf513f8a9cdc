import { asksFor } from "../../regulation/asks-for.ts";
import { self } from "../participant-acts.ts";
import { registrarsRecord } from "../../role/offices.ts";
import { questionnaireKinds } from "./questionnaire-kind.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { ofQuestionnaire } from "../participant-notes.ts";
import { id } from "../../identifier.ts";
import { participantCommand, person, personalData } from "../participant-command.ts";
import { whoIs } from "../who-is.ts";

/** Commands of this theme. */
export const questionnairesCommands = {
  "answer-questionnaire": participantCommand({
    label: { ru: "Заполнить анкету", en: "Answer a questionnaire" },
    told: { ru: "Заполнена анкета", en: "Questionnaire answered" },
    kind: "questionnaire",
    isAsked: asksFor(
      "registries.questionnaireFirst",
      "pairing.groupMeeting",
      "pairing.preferences",
      "documents.questionnaires",
    ),
    payload: z.strictObject({
      kind: openTo(questionnaireKinds, "documents.questionnaires"),
      /** Preferred partners, best first; for `preferred-partner` only. */
      preferred: z.array(id).default([]),
      /** Number of the questionnaire that was filled in. */
      document: id.optional(),
    }),
    notes: ofQuestionnaire,
    by: self(registrarsRecord),
    relations: person,
    about: ({ instance: { id: entry }, context }) => [whoIs({ id: entry, context })],
    personalData,
  }),
};
