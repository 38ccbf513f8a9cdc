import type { CommandSubject } from "@nastavnik/core";
import { explanationTitle, ownWords } from "../own-words.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

type Subject = CommandSubject<Partial<PartnerAgreementContext>>;

const responsible = ({ context, payload }: Subject): readonly string[] =>
  [payload["responsible"], context.responsible].flatMap((each) => (typeof each === "string" ? [each] : []));

/** The note of what an agreement says in its own words. */
export const worded = { text: ownWords({ ru: "Предмет соглашения", en: "What is agreed on" }, responsible) } as const;

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, responsible) } as const;
