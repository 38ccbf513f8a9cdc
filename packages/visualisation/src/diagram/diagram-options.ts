import type { Locale, StateValue } from "@nastavnik/core";

/** How a workflow is drawn. */
export interface DiagramOptions {
  readonly locale: Locale;
  /** State to highlight as the one reached. */
  readonly reached?: StateValue;
  /** Paths of states that were passed through, such as `working.meetings.trial`; they are marked. */
  readonly visited?: Iterable<string>;
  /** Paths of states that are not drawn, with all that lies in them and the ways to and from them. */
  readonly without?: Iterable<string>;
  /**
   * `full`: everything that a state allows; `outline`: states and the ways between them, without what leaves the state
   * as it is.
   * @defaultValue `full`
   */
  readonly detail?: "full" | "outline";
  /**
   * Whether the conditions of transitions are written next to them; if not, they are only told on pointing.
   * @defaultValue true
   */
  readonly conditions?: boolean;
}
