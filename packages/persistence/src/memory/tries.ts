import type { FailedTry, Failure } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** How often something was tried in vain, and when it may be tried again; instants are nanoseconds since 1970. */
export interface Tries {
  attempts: number;
  since: bigint | undefined;
  failure: Failure | undefined;
  next: bigint | "aside" | undefined;
}

export const untried = (): Tries => ({ attempts: 0, since: undefined, failure: undefined, next: undefined });

/** Answers whether it was noted: it is not if there was a later try. */
export function noteFailure(tries: Tries, { failure, attempt, counts, next }: FailedTry, now: bigint): boolean {
  if (tries.attempts > attempt) return false;
  tries.attempts = counts ? attempt : attempt - 1;
  tries.since ??= now;
  tries.failure = Object.freeze({ code: failure.code, place: failure.place });
  tries.next = next === "aside" ? next : Temporal.Instant.fromEpochNanoseconds(now).add(next).epochNanoseconds;
  return true;
}

/** Whether it may be tried at `now`. */
export function isFree({ next }: Tries, now: bigint): boolean {
  return next === undefined || (next !== "aside" && next <= now);
}
