import { NastavnikError } from "../error/nastavnik-error.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Change } from "./change.ts";

/** Throws `internal` unless the value is JSON: what is stored must come back as it was. */
function assertJson(value: unknown, path: readonly string[]): asserts value is JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
      if (Number.isFinite(value)) return;
      break;
    case "object": {
      if (value === null) return;
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) assertJson(item, [...path, String(index)]);
        return;
      }
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        for (const [key, item] of Object.entries(value)) if (item !== undefined) assertJson(item, [...path, key]);
        return;
      }
      break;
    }
    default:
  }
  throw new NastavnikError(
    "internal",
    `context at ${path.join(".")} must be JSON, met ${Object.prototype.toString.call(value)}`,
  );
}

function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item as JsonValue, b[index] as JsonValue));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  for (const key in a) if (!isEqual(a[key], b[key])) return false;
  for (const key in b) if (a[key] === undefined && b[key] !== undefined) return false;
  return true;
}

function collect(from: JsonObject, to: JsonObject, path: readonly string[], changes: Change[]): void {
  for (const key in to) {
    const before = from[key];
    const after = to[key];
    if (before === after) continue;
    if (after === undefined) continue;
    if (isJsonObject(before) && isJsonObject(after) && Object.getPrototypeOf(after) === Object.prototype) {
      collect(before, after, [...path, key], changes);
    } else {
      const here = [...path, key];
      assertJson(after, here);
      if (!isEqual(before, after)) changes.push({ path: here, value: after });
    }
  }
  for (const key in from) if (from[key] !== undefined && to[key] === undefined) changes.push({ path: [...path, key] });
}

/**
 * The changes that turn one context into another: objects are compared key by key, everything else as a whole.
 *
 * @throws NastavnikError `internal` when the new context holds something that is not JSON
 */
export function changesBetween(from: JsonObject, to: JsonObject): readonly Change[] {
  const changes: Change[] = [];
  if (from !== to) collect(from, to, [], changes);
  return changes;
}
