import type { Temporal } from "temporal-polyfill";

const dayLength = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

let lastDay = Number.NaN;
let lastDate = "";

function fractionOf(milliseconds: number): string {
  return milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0").replace(/0+$/, "")}`;
}

/**
 * The text of an instant, such as `2025-09-01T06:00:00Z`: what its `toString` gives, in a part of the time, as long as
 * most instants of a row are of the same day.
 */
export function instantText(instant: Temporal.Instant): string {
  const milliseconds = instant.epochMilliseconds;
  const day = Math.floor(milliseconds / dayLength);
  const ofDay = milliseconds - day * dayLength;
  if (instant.epochNanoseconds % 1_000_000n !== 0n) return instant.toString();
  if (day !== lastDay) {
    lastDate = instant.toString().split("T")[0] ?? "";
    lastDay = day;
  }
  const second = Math.floor(ofDay / 1000);
  const minute = Math.floor(second / 60);
  return `${lastDate}T${twoDigits[Math.floor(minute / 60)] ?? ""}:${twoDigits[minute % 60] ?? ""}:${twoDigits[second % 60] ?? ""}${fractionOf(ofDay % 1000)}Z`;
}
