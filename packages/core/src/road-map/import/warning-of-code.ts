import type { Text } from "../../text/text.ts";
import { cellWarning } from "../cell-warning.ts";

/** Code and text of something doubtful, without its place. */
export function warningOfCode(
  code: string,
  expected: Text,
  met: string | Text,
): { readonly code: string; readonly text: Text } {
  return { code, text: cellWarning(code, expected, met).text };
}
