import { NastavnikError } from "@nastavnik/core";
import { virtualClock, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { yearClock } from "../year/year-clock.ts";
import type { Story } from "./story.ts";
import { yearBefore } from "./year-before.ts";

/** The working day of a story begins at nine; steps that name no time follow each other by a minute. */
const morning = 9;

/** When something is done that a story dates: at the time that it tells, or in the morning, never before what was last. */
export function momentOf(at: string, last: Temporal.PlainDateTime | undefined): Temporal.PlainDateTime {
  const told = Temporal.PlainDateTime.from(at);
  const wished = at.includes("T") ? told : told.with({ hour: morning });
  const next = last?.add({ minutes: 1 });
  return next !== undefined && Temporal.PlainDateTime.compare(next, wished) > 0 ? next : wished;
}

/**
 * The virtual clock of a story: it shows the day on which the story begins, an hour before anything happens; or the first
 * day of the year that has happened before.
 *
 * @throws NastavnikError `invalid-input` for a story in which nothing is dated, or before which no year can have happened
 */
export function storyClock(story: Story): VirtualClock {
  const before = yearBefore(story);
  if (before !== undefined) return yearClock(before.definition);
  const first = [...story.before, ...story.steps][0]?.at ?? story.until;
  if (first === undefined) throw new NastavnikError("invalid-input", "expected a story with steps, met none");
  return virtualClock(momentOf(first, undefined).toZonedDateTime(story.timeZone).toInstant().subtract({ hours: 1 }));
}
