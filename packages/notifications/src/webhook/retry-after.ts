import { Temporal } from "temporal-polyfill";

const longest = 24 * 3600;

/** How long a server asks to wait: seconds or a date, up to a day; `undefined` if it says nothing that makes sense. */
export function retryAfter(header: string | undefined, now: number): Temporal.Duration | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  if (!(seconds >= 0)) return undefined;
  return Temporal.Duration.from({ seconds: Math.min(longest, Math.max(1, seconds)) });
}
