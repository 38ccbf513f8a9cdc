import type { Text } from "../text/text.ts";

/** Whether a text is missing in one of the languages. */
export function isBlank(text: Text | undefined): boolean {
  return text === undefined || text.ru.trim() === "" || text.en.trim() === "";
}
