/** One invented entry of a registry of a simulated year; most people have one. */
export interface Person {
  /** Identifier of the participant's instance, such as `mentee-007`. */
  readonly id: string;
  /** Identifier of the person whose entry it is: of those on both sides, that of the entry as a mentee. */
  readonly whose: string;
  readonly side: "mentee" | "mentor";
  readonly kind: string;
  /** A label that cannot be taken for a person's name, such as «Ученик 7». */
  readonly name: string;
  readonly bornOn: string;
  readonly isEmployee: boolean;
  readonly needsClearance: boolean;
  readonly forms: readonly string[];
  readonly categories: readonly string[];
  readonly subjects: readonly string[];
  /** How many mentees a mentor takes; 0 for a mentee. */
  readonly capacity: number;
  /** Post, years, category or class, where the definition tells them. */
  readonly profile?: Readonly<Record<string, string | number>>;
  /** Whether the request is one that no mentor can fulfil. */
  readonly isUnmatchable: boolean;
}
