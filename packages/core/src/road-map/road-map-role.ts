import type { Text } from "../text/text.ts";

/** A role that road maps name as responsible. */
export interface RoadMapRole {
  readonly id: string;
  readonly title: Text;
  /** Other words for the role, in lower case and in any grammatical number. */
  readonly words?: readonly string[] | undefined;
  /** Words after which somebody may write what the role teaches or leads: «учитель» физики. */
  readonly openWords?: readonly string[] | undefined;
  /** Words for the role together with the others that have the same: «наставническая пара». */
  readonly jointWords?: readonly string[] | undefined;
}
