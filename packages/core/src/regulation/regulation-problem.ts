import type { Text } from "../text/text.ts";

/** Something that is wrong with a regulation: where, what was expected and what was met. */
export interface RegulationProblem {
  /**
   * `malformed`, `unknown-choice`, `invalid-choice`, `law-switched-off`, `against-law`, `no-paragraph`, `unknown-body`,
   * `unknown-name`,
   * `unknown-base`, `endless-base`, `nothing-to-change`, `does-not-fit`.
   */
  readonly code: string;
  /** Identifier of the regulation whose text it is about. */
  readonly regulation: string;
  /** Keys and indexes, outermost first. */
  readonly path: readonly (string | number)[];
  readonly text: Text;
  /** What was most likely meant, where a name is not known. */
  readonly near?: string;
  /** Federal act and article that the text breaks. */
  readonly clause?: string;
}
