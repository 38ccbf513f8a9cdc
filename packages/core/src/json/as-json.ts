import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject, JsonValue } from "./json.ts";

function asJsonObject(value: object, place: string): JsonObject {
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, item]: [string, unknown]): [string, JsonValue][] =>
    item === undefined ? [] : [[key, asJson(item, `${place}.${key}`)]],
  );
  const isSame = kept.length === entries.length && kept.every(([, item], index) => item === entries[index]?.[1]);
  return isSame ? (value as JsonObject) : Object.fromEntries(kept);
}

function asJsonArray(value: readonly unknown[], place: string): JsonValue {
  const items = Array.from(value, (item, index) => asJson(item, `${place}.${index}`));
  return items.every((item, index) => item === value[index]) ? (value as JsonValue) : items;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The value as it would come back from a store: keys whose value is `undefined` are left out. A value that is JSON
 * already is answered as it is, without a copy.
 *
 * @param place - where the value lies, for the message
 * @throws NastavnikError `internal` when the value, or something in it, is not JSON
 */
export function asJson(value: unknown, place: string): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return asJsonArray(value, place);
  if (typeof value === "object" && isPlain(value)) return asJsonObject(value, place);
  const met = typeof value === "number" ? String(value) : Object.prototype.toString.call(value);
  throw new NastavnikError("internal", `expected JSON at ${place}, met ${met}`);
}
