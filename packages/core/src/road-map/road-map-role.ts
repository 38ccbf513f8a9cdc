import type { Text } from "../text/text.ts";

/** A role that road maps name as responsible. */
export interface RoadMapRole {
  readonly id: string;
  readonly title: Text;
  /** Other words for the role, in lower case and in any grammatical number. */
  readonly words?: readonly string[] | undefined;
}
