import type { CommandSubject } from "@nastavnik/core";
import { explanationTitle, ownWords } from "../own-words.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";

function teacher({ context, payload }: CommandSubject<Partial<TeacherRequestContext>>): readonly string[] {
  const person = context.person ?? payload["person"];
  return typeof person === "string" ? [person] : [];
}

/** The note of what is asked for, or what is answered. */
export const worded = {
  text: ownWords({ ru: "Текст запроса или ответа", en: "What is asked or answered" }, teacher),
} as const;

/** The notes of a command for which reasons are given. */
export const explained = { explanation: ownWords(explanationTitle, teacher) } as const;
