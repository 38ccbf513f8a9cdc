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

/** What the names in a value may mean: something that everybody knows, or that a regulation lists with words of its own. */
export interface Named {
  readonly words: Readonly<Record<string, Text>>;
  /** Paths of choices whose own entries, `{ id, title }`, or keys may be named as well, beside those of the value itself. */
  readonly also?: readonly string[];
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
  /** What each name in the value means, wherever in it the name stands; a list may bring words of its own. */
  readonly names?: Named;
  /** The same of the keys of the value. */
  readonly keys?: Named;
  /** What is wrong with the value beside what else the regulation chooses; `undefined` where nothing is. */
  fits?(value: JsonValue, choices: Readonly<Record<string, JsonValue>>): Text | undefined;
}

/** The choices that a regulation may make, by their paths. */
export type Choices = Readonly<Record<string, Choice>>;
