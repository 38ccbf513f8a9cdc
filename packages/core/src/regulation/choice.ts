import type { ZodType } from "zod";
import type { Text } from "../text/text.ts";

/** Something that an organisation chooses by its regulation, under a path such as `pairing.groupMeeting`. */
export interface Choice {
  /** What is chosen, as a heading: «Групповая встреча перед анкетами предпочтений». */
  readonly title: Text;
  /** What may be written. `false` and `null` may always be, and say that it is not chosen. */
  readonly schema: ZodType;
}

/** The choices that a regulation may make, by their paths. */
export type Choices = Readonly<Record<string, Choice>>;
