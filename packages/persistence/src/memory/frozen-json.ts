/** A frozen copy of a JSON value: nobody can change it any more, neither who gave it nor who reads it. */
export function frozenJson<T>(value: T): T {
  return copy(value) as T;
}

/** As a text in JSON would have it, and by the same rules, without writing one. */
function copy(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return copy(value.toJSON(""));
  if (Array.isArray(value)) {
    return Object.freeze(value.map((each: unknown) => (isLeftOut(each) ? null : copy(each))));
  }
  const copied: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (isLeftOut(inner)) continue;
    // By assignment that name would set a prototype.
    if (key === "__proto__") {
      Object.defineProperty(copied, key, { value: copy(inner), enumerable: true });
    } else copied[key] = copy(inner);
  }
  return Object.freeze(copied);
}

const isLeftOut = (value: unknown): boolean =>
  value === undefined || typeof value === "function" || typeof value === "symbol";
