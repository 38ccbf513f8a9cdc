import type { Text } from "@nastavnik/core";

/**
 * What is wrong with outside data: `wrong-shape` (a missing, unknown or misformed field), `wrong-type`, `unknown-metric`,
 * `unknown-indicator`, `unknown-profile`, `unknown-question`, `bad-formula` (not in the formula language),
 * `division-by-zero`, `cyclic-formula`, `wrong-unit` (a threshold in another unit than its indicator), `outside-scale`,
 * `repeated` (two of what there is one of) and `too-large`.
 */
export type ProblemCode =
  | "wrong-shape"
  | "wrong-type"
  | "unknown-metric"
  | "unknown-indicator"
  | "unknown-profile"
  | "unknown-question"
  | "bad-formula"
  | "division-by-zero"
  | "cyclic-formula"
  | "wrong-unit"
  | "outside-scale"
  | "repeated"
  | "too-large";

/** Keys and indices that lead to a place in outside data; empty for the data as a whole. */
export type Path = readonly (string | number)[];

/** One thing wrong with outside data: where it is, what was expected and what was met. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly text: Text;
  /** Offset of the first wrong character within the text at `path`, if the place is inside a formula. */
  readonly offset?: number;
}

/** A checked value, or all that is wrong with it: data with a problem are never used in part. */
export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A path as people read it: `indicators[2].formula`. */
export function pathText(path: Path): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}
