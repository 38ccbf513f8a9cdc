import type { Locale } from "@nastavnik/core";

/** How a year report is shown. */
export interface ReportOptions {
  /** Language that the page opens in; both are in it. */
  readonly locale: Locale;
  /** Tells how a person is called; without it, or where it knows nobody, the number in the identifier stands. */
  readonly names?: (id: string) => string | undefined;
  /** Seed of a simulated year, shown at the foot. */
  readonly seed?: number;
  /** Hash of the history that the report was made from, shown at the foot. */
  readonly hash?: string;
}
