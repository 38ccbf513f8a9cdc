import type { Text } from "../text/text.ts";

/** How something is told once it has happened: by a command that was accepted, or by a deadline that passed. */
export interface Happening<Kind extends string = string> {
  /** In the past tense, as a history or a report tells it: «Пара предложена». */
  readonly told: Text;
  /** What kind of thing it is, by which reports group and draw what happened; the workflow's own words. */
  readonly kind: Kind;
}
