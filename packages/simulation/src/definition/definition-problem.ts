import type { Text } from "@nastavnik/core";

/** What is wrong with a definition, and where. Lines and columns count from 1. */
export interface DefinitionProblem {
  /**
   * `syntax` (the file is no YAML or JSON), `shape` (a field is missing, unknown or of another kind), or what breaks a
   * rule between fields: `repeated-id`, `count`, `unknown-form`, `unknown-category`, `regulation` (it is not sound, or what the year says of its people does not fit it), `unknown-subject`, `unknown-fact`, `unknown-policy`; for
   * warnings `missing-stage`, `unknown-stage`, `unknown-role`, `doubtful-deadline`, `blank-cell` and `unknown-year`.
   */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Place in the data: `roadMap.stages[2].activities[0].title`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: Text;
  readonly met: Text;
  /** All of the above in one line. */
  readonly message: Text;
}

/** Where in its file a part of a definition stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a check found, before it is put into its place. */
export interface Finding {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  /** Whether the key itself is wrong, and not what it stands for. */
  readonly isKey?: boolean;
  readonly expected: Text;
  readonly met: Text;
}

/** The problem that a finding in that place is. */
export function problemAt(
  place: Place,
  { code, path: keys, expected, met }: Omit<Finding, "isKey">,
): DefinitionProblem {
  const { file, line, column } = place;
  const path = pathText(keys);
  const head = `${file}:${line}:${column}: ${path === "" ? "" : `${path}: `}`;
  const message = {
    ru: `${head}ожидается ${expected.ru}, а указано: ${met.ru}`,
    en: `${head}expected ${expected.en}, met ${met.en}`,
  };
  return { code, file, line, column, path, expected, met, message };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
