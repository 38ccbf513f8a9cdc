/** The days on which a command may have happened; each such as `2025-09-01`, both ends included. */
export interface Occurrence {
  /** Not before this day: that of what it rests on. */
  readonly notBefore?: string | undefined;
  /** Not after this day, such as the end of a term; never after the day of recording in any case. */
  readonly notAfter?: string | undefined;
  /** What happened before this day may be recorded from a signed paper only. */
  readonly paperBefore?: string | undefined;
}
