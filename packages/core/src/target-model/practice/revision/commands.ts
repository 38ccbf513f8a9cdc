import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { byManagement } from "../../role/offices.ts";
import { byPracticeAuthor } from "../practice-acts.ts";
import { practiceCommand } from "../practice-command.ts";
import { explained } from "../practice-notes.ts";
import { revisionReasons } from "./revision-reason.ts";

/** Commands of this theme. */
export const revisionCommands = {
  revise: practiceCommand({
    label: { ru: "Начать новую версию практики", en: "Begin a new version of the practice" },
    told: { ru: "Начата новая версия практики", en: "New version of the practice begun" },
    kind: "revision",
    payload: z.strictObject({ reason: oneOf(revisionReasons) }),
    notes: explained,
    by: { kind: "either", of: [...byManagement.of, byPracticeAuthor] },
  }),
};
