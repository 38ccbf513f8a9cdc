/**
 * JSON text with the keys of every object in code point order, so that equal values give equal texts whatever the order
 * in which their keys were written. Values with a `toJSON` method (Temporal's among them) are written by it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
