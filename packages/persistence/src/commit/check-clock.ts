import { NastavnikError } from "@nastavnik/core";
import type { Commit } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** By how much the clock of a process may run ahead of the store's. */
const tolerance = 60_000;

/** The instant of the latest fact of a commit; `undefined` if it has none. */
export function latestFact({ writes }: Commit): Temporal.Instant | undefined {
  let latest: Temporal.Instant | undefined;
  for (const { fact } of writes) {
    if (latest === undefined || Temporal.Instant.compare(fact.at, latest) > 0) latest = fact.at;
  }
  return latest;
}

/** The error for a fact that lies after `horizon`: a minute after the clock of the store. */
export function aheadOfClock(commit: Commit, horizon: string): NastavnikError {
  const latest = latestFact(commit);
  return new NastavnikError(
    "clock",
    `expected facts up to ${horizon}, a minute after the clock of the store, met one of ${latest?.toString()}: mend the clock of this process, or open the store of a simulation with the simulation's clock`,
  );
}

/** Whether a fact lies more than a minute after `now` (milliseconds since 1970), the clock of the store. */
export function isAhead(commit: Commit, now: number): boolean {
  const latest = latestFact(commit);
  return latest !== undefined && latest.epochMilliseconds > now + tolerance;
}

/** Throws `clock` for a fact that lies more than a minute after `now` (milliseconds since 1970), the clock of the store. */
export function checkClock(commit: Commit, now: number): void {
  if (isAhead(commit, now)) throw aheadOfClock(commit, new Date(now + tolerance).toISOString());
}
