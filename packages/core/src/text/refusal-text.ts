import type { Text } from "./text.ts";

/**
 * Options for a check of a zod schema that says in both languages what was expected: the English text is the message,
 * and `params.text` of the issue holds both.
 */
export function refusalText(text: Text): { error: string; params: { text: Text } } {
  return { error: text.en, params: { text } };
}
