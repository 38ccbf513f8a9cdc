import { asksFor } from "../../regulation/asks-for.ts";
import { byEverybody } from "../../role/offices.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { paper } from "../../vocabulary/papers.ts";
import { participants, programmeCommand } from "../programme-command.ts";
import { ofResponsible } from "../programme-notes.ts";

/** Commands of this theme. */
export const pairingCommands = {
  "compare-questionnaires": programmeCommand({
    label: { ru: "Сопоставить анкеты", en: "Compare the questionnaires" },
    told: { ru: "Сопоставлены анкеты", en: "Questionnaires compared" },
    kind: "pairing",
    isAsked: asksFor("pairing.preferences", "registries.questionnaireFirst"),
    payload: z.strictObject({
      /** How many questionnaires of each side were compared. */
      mentors: z.int().min(1),
      mentees: z.int().min(1),
      document: paper,
    }),
    by: byEverybody,
  }),
  "hold-group-meeting": programmeCommand({
    label: { ru: "Провести групповую встречу", en: "Hold the group meeting" },
    told: { ru: "Проведена групповая встреча", en: "Group meeting held" },
    kind: "pairing",
    isAsked: asksFor("pairing.groupMeeting"),
    payload: z.strictObject({
      /** Mentors and mentees who met. */
      attended: z.array(id).min(1),
      /** Who has prepared and led the meeting. */
      responsible: z.array(id).min(1),
      document: paper,
    }),
    notes: ofResponsible,
    by: byEverybody,
    relations: participants,
  }),
  "analyse-preferences": programmeCommand({
    label: { ru: "Проанализировать анкеты групповой встречи", en: "Analyse the preference questionnaires" },
    told: { ru: "Проанализированы анкеты групповой встречи", en: "Preferences analysed" },
    kind: "pairing",
    isAsked: asksFor("pairing.preferences"),
    payload: z.strictObject({
      /** How many questionnaires of the group meeting were read. */
      answers: z.int().min(1),
      document: paper,
    }),
    by: byEverybody,
  }),
};
