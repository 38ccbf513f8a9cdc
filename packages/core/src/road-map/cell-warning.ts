import type { Text } from "../text/text.ts";

/** Something doubtful or missing in a cell of a road map. */
export interface CellWarning<Code extends string> {
  readonly code: Code;
  readonly expected: Text;
  readonly met: Text;
  /** What was expected and what was met. */
  readonly text: Text;
}

/** A warning about a cell; `met` is what was written there, or a text about it. */
export function cellWarning<Code extends string>(code: Code, expected: Text, cell: string | Text): CellWarning<Code> {
  const met = typeof cell === "string" ? { ru: `«${cell}»`, en: `«${cell}»` } : cell;
  return {
    code,
    expected,
    met,
    text: { ru: `ожидается ${expected.ru}, а указано: ${met.ru}`, en: `expected ${expected.en}, met ${met.en}` },
  };
}
