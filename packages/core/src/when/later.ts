import { Temporal } from "temporal-polyfill";

/** The later of two instants. */
export function later(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b !== undefined && Temporal.Instant.compare(b, a) > 0 ? b : a;
}
