import type { CommandSubject } from "@nastavnik/core";
import { ownWords } from "../own-words.ts";
import { whoIsParty } from "../unit/who-is-party.ts";
import type { AgreementContext } from "./agreement-context.ts";

/** Both parties; while the agreement is being drawn up, those whom the command names. */
function parties({ context, payload }: CommandSubject<Partial<AgreementContext>>): readonly string[] {
  return [context.mentor ?? payload["mentor"], context.mentee ?? payload["mentee"]].flatMap((party) =>
    typeof party === "string" ? whoIsParty(context, party) : [],
  );
}

/** The notes of a command that brings terms: what the topics of confidence are, and what else is undertaken. */
export const ofTerms = {
  topics: ownWords({ ru: "Темы, которые стороны держат в тайне", en: "Topics kept in confidence" }, parties),
  undertakings: ownWords({ ru: "Обязательства своими словами", en: "Undertakings in one's own words" }, parties),
} as const;

/** The note of a question of the mentee. */
export const ofQuestion = { question: ownWords({ ru: "Вопрос", en: "Question" }, parties) } as const;

/** The note of an answer of the mentor. */
export const ofAnswer = { answer: ownWords({ ru: "Ответ", en: "Answer" }, parties) } as const;

/** The note of a report of the mentee. */
export const ofReport = { report: ownWords({ ru: "Что сделано", en: "What has been done" }, parties) } as const;
