import type { Temporal } from "temporal-polyfill";

/**
 * Does something again and again while some work goes on, so that what is held for a while is held for as long as it
 * takes: three times in the duration of a lease. Where it fails nothing is held any longer than it was.
 */
export async function keepWhile<T>(lease: Temporal.Duration, prolong: () => Promise<unknown>, work: () => Promise<T>) {
  if (lease.blank) return work();
  const interval = setInterval(() => void prolong().catch(() => {}), Math.max(1, lease.total("milliseconds") / 3));
  interval.unref();
  try {
    return await work();
  } finally {
    clearInterval(interval);
  }
}
