import { Temporal } from "temporal-polyfill";
import type { Clock } from "./clock.ts";

/** The clock of the machine; nothing else in the engine reads the real time. */
export function systemClock(): Clock {
  return { now: () => Temporal.Now.instant() };
}
