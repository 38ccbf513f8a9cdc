import * as z from "zod";
import { refusalText } from "./refusal-text.ts";
import type { Text } from "./text.ts";

/**
 * The schema of a text that a pattern describes. What was expected is told in words, since nobody reads patterns; a JSON
 * Schema of it holds the pattern.
 *
 * @param expected - beginning with «ожидается» and "expected"
 */
export function writtenAs(pattern: RegExp, expected: Text) {
  return z
    .string()
    .meta({ pattern: pattern.source })
    .refine((text) => pattern.test(text), { ...refusalText(expected), abort: true });
}
