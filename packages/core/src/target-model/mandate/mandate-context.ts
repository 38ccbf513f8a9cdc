import type { Mandate } from "@nastavnik/core";

/** A mandate, with the organisation whose registrars have recorded it. */
export type MandateContext = Mandate & {
  readonly organisation: string;
  /** Document by which it was ended before its time. */
  readonly endedBy?: string;
};
