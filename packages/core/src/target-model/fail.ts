import type { Failure } from "@nastavnik/core";

/** One failure, said in both languages. */
export function fail(ru: string, en: string, subject?: string): Failure {
  return { text: { ru, en }, ...(subject === undefined ? {} : { subject }) };
}
