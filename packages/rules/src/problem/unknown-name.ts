import { nearest, type Text } from "@nastavnik/core";
import type { Path, Problem, ProblemCode } from "./problem.ts";

/** The problem of a name that is not known, with the known name that was probably meant. */
export function unknownName(
  code: ProblemCode,
  path: Path,
  expected: Text,
  name: string,
  known: Iterable<string>,
): Problem {
  const meant = nearest(name, known);
  const text = {
    ru: `ожидается ${expected.ru}; получено «${name}»${meant === undefined ? "" : ` (возможно, «${meant}»)`}`,
    en: `expected ${expected.en}, met "${name}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`,
  };
  return { code, path, text };
}
