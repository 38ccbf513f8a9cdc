import type { CommandSubject } from "@nastavnik/core";
import * as z from "zod";
import { explanationTitle, ownWords } from "../own-words.ts";
import type { ParticipantContext } from "./participant-context.ts";
import { whoIs } from "./who-is.ts";

const themselves = ({ instance: { id }, context }: CommandSubject<Partial<ParticipantContext>>): readonly string[] => [
  whoIs({ id, context }),
];

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, themselves) } as const;

/** The notes of a questionnaire: what was answered, by question. */
export const ofQuestionnaire = {
  answers: {
    title: { ru: "Ответы", en: "Answers" },
    schema: z.record(
      z.string().min(1).max(200),
      z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(500)).max(100)]),
    ),
    of: themselves,
  },
} as const;

/** The notes of what others tell about the mentee. */
export const ofThirdParty = {
  information: ownWords(
    { ru: "Сведения о запросе наставляемого", en: "What is told of the mentee's needs" },
    themselves,
  ),
} as const;
