import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonValue } from "./json.ts";

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a value is JSON as it stands; the common case, told without making anything. */
function isJson(value: unknown): value is JsonValue {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) {
    // Not `every`, which would pass over holes.
    for (const item of value as readonly unknown[]) if (!isJson(item)) return false;
    return true;
  }
  if (!isPlain(value)) return false;
  for (const key of Object.keys(value)) if (!isJson(value[key])) return false;
  return true;
}

/**
 * The value as it would come back from a store: keys whose value is `undefined` are left out. A value that is JSON
 * already is answered as it is, without a copy.
 *
 * @param path - where the value lies, for the message
 * @throws NastavnikError `internal` when the value, or something in it, is not JSON
 */
export function asJson(value: unknown, path: readonly string[]): JsonValue {
  if (isJson(value)) return value;
  if (Array.isArray(value)) return Array.from(value, (item, index) => asJson(item, [...path, String(index)]));
  if (typeof value === "object" && value !== null && isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]): [string, JsonValue][] =>
        item === undefined ? [] : [[key, asJson(item, [...path, key])]],
      ),
    );
  }
  const met = typeof value === "number" ? String(value) : Object.prototype.toString.call(value);
  throw new NastavnikError("internal", `expected JSON at ${path.join(".")}, met ${met}`);
}
