import type { Period } from "@nastavnik/core/road-map";

/** Whether a period lies in another one, from its first day to its last. */
export function isWithin({ from, to }: Period, whole: Period): boolean {
  return whole.from <= from && to <= whole.to;
}
