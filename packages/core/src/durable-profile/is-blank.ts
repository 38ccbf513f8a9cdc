import type { Text } from "../text/text.ts";

/** Whether a text is missing in one of the languages; from plain JavaScript it may be anything. */
export function isBlank(text: Text | undefined): boolean {
  const said: Readonly<Record<string, unknown>> = typeof text === "object" && text !== null ? { ...text } : {};
  return ["ru", "en"].some((language) => {
    const words = said[language];
    return typeof words !== "string" || words.trim() === "";
  });
}
