import type { ZodType } from "zod";
import type { JsonValue } from "../json/json.ts";
import type { Text } from "../text/text.ts";

/** What law says about the value of a choice. */
export interface Bound {
  /** The part of the value that it bounds, where the value has parts. */
  readonly part?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Federal act and article. */
  readonly clause: string;
}

/** Something that an organisation chooses by its regulation, under a path such as `pairing.groupMeeting`. */
export interface Choice {
  /** What is chosen, as a heading: «Групповая встреча перед анкетами предпочтений». */
  readonly title: Text;
  /** What may be written. `false` and `null` may always be, and say that it is not chosen. */
  readonly schema: ZodType;
  /** Federal act and article, where it is no choice at all: a regulation may repeat it, and cannot leave it out. */
  readonly law?: string;
  /** Between what values law leaves the choice. */
  readonly bounds?: readonly Bound[];
  /** Words of what the value names, where they are known without the regulation. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Path of the choice that lists everything which this one may name, besides what {@link words} know. */
  readonly among?: string;
  /** What the value names, where that has to be listed somewhere. */
  names?(value: JsonValue): readonly string[];
}

/** The choices that a regulation may make, by their paths. */
export type Choices = Readonly<Record<string, Choice>>;
