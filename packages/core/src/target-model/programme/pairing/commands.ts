import { asksFor } from "../../regulation/asks-for.ts";
import { byEverybody } from "../../role/offices.ts";
import * as z from "zod";
import { programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const pairingCommands = {
  "compare-questionnaires": programmeCommand({
    label: { ru: "Сопоставить анкеты", en: "Compare the questionnaires" },
    told: { ru: "Сопоставлены анкеты", en: "Questionnaires compared" },
    kind: "pairing",
    isAsked: asksFor("pairing.preferences", "registries.questionnaireFirst"),
    payload: z.strictObject({}),
    by: byEverybody,
  }),
  "hold-group-meeting": programmeCommand({
    label: { ru: "Провести групповую встречу", en: "Hold the group meeting" },
    told: { ru: "Проведена групповая встреча", en: "Group meeting held" },
    kind: "pairing",
    isAsked: asksFor("pairing.groupMeeting"),
    payload: z.strictObject({}),
    by: byEverybody,
  }),
  "analyse-preferences": programmeCommand({
    label: { ru: "Проанализировать анкеты групповой встречи", en: "Analyse the preference questionnaires" },
    told: { ru: "Проанализированы анкеты групповой встречи", en: "Preferences analysed" },
    kind: "pairing",
    isAsked: asksFor("pairing.preferences"),
    payload: z.strictObject({}),
    by: byEverybody,
  }),
};
