import { isNastavnikError, type NastavnikErrorCode } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { isOfStore } from "../execution/of-store.ts";
import type { FailedTry } from "../store/set-aside.ts";

/** So often something is tried before it is set aside. */
export const attemptLimit = 8;

const pauses = [1, 4, 16, 64, 256, 1024, 3600].map((seconds) => Temporal.Duration.from({ seconds }));
const shortly = Temporal.Duration.from({ seconds: 1 });
const later = Temporal.Duration.from({ minutes: 1 });

/** What the store itself says, of which no message or timer is guilty. */
const outages: readonly NastavnikErrorCode[] = ["unavailable", "clock", "unsupported"];
/** What no second try can mend: the definitions say so, always. */
const faults: readonly NastavnikErrorCode[] = ["internal", "invalid-definition", "invalid-input", "chain-too-deep"];

const hasCode = (error: unknown, codes: readonly NastavnikErrorCode[]): boolean =>
  codes.some((code) => isNastavnikError(error, code));

/** How long something rests after so many tries, unless it says so itself. */
export function pauseAfter(attempt: number): Temporal.Duration {
  return pauses[attempt - 1] ?? later;
}

/** The code of an error as it is stored. */
export function codeOf(error: unknown): string {
  return isNastavnikError(error) ? error.code : "internal";
}

/**
 * What becomes of a try that ended with this error; `undefined`: the store is out of order, and everything waits.
 * A definition that this process does not have may come with the next one, and a conflict or a blocked instance passes.
 */
export function consequenceOf(error: unknown, attempt: number): Pick<FailedTry, "counts" | "next"> | undefined {
  if (isNastavnikError(error, "unavailable")) return undefined;
  if (isOfStore(error) && (!isNastavnikError(error) || hasCode(error, outages))) return undefined;
  if (isNastavnikError(error, "conflict")) return { counts: false, next: shortly };
  if (isNastavnikError(error, "blocked")) return { counts: false, next: later };
  const isFault = !isNastavnikError(error) || hasCode(error, faults);
  if ((isFault && !isOfStore(error)) || attempt >= attemptLimit) return { counts: true, next: "aside" };
  return { counts: true, next: pauseAfter(attempt) };
}
