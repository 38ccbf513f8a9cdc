import { NastavnikError } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

const length = "2021-09-01T00:00:00.000000000Z".length;

/** The text of an instant as the tables hold it: exact, and sorted as the instants are. */
export function instantText(instant: Temporal.Instant): string {
  const text = instant.toString({ fractionalSecondDigits: 9 });
  if (text.length !== length) {
    throw new NastavnikError("invalid-input", `expected an instant between the years 0000 and 9999, got ${text}`);
  }
  return text;
}

/** The text of an instant that stored ones are only compared with: one beyond their range is moved to its end. */
export function boundText(instant: Temporal.Instant): string {
  const text = instant.toString({ fractionalSecondDigits: 9 });
  if (text.startsWith("-")) return "";
  return text.startsWith("+") ? "9999-12-31T23:59:59.999999999Z" : text;
}
