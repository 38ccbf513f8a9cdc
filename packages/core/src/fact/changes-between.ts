import { asJson } from "../json/as-json.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Change } from "./change.ts";

/** The value of a key of the object itself: a context may have a key named like something that all objects have. */
function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item as JsonValue, b[index] as JsonValue));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  for (const key of Object.keys(a)) if (!isEqual(own(a, key), own(b, key))) return false;
  for (const key of Object.keys(b)) if (own(a, key) === undefined && own(b, key) !== undefined) return false;
  return true;
}

function isPlain(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function collect(from: JsonObject, to: JsonObject, path: readonly string[], changes: Change[]): void {
  for (const key of Object.keys(to)) {
    const before = own(from, key);
    const after = to[key];
    if (before === after || after === undefined) continue;
    const here = [...path, key];
    if (isJsonObject(before) && isPlain(after)) {
      collect(before, after, here, changes);
    } else {
      const value = asJson(after, here);
      if (!isEqual(before, value)) changes.push({ path: here, value });
    }
  }
  for (const key of Object.keys(from)) {
    if (from[key] !== undefined && own(to, key) === undefined) changes.push({ path: [...path, key] });
  }
}

/**
 * The changes that turn one context into another: objects are compared key by key, everything else as a whole.
 *
 * @throws NastavnikError `internal` when the new context holds something that is not JSON, naming the path
 */
export function changesBetween(from: JsonObject, to: JsonObject): readonly Change[] {
  const changes: Change[] = [];
  if (from !== to) collect(from, to, [], changes);
  return changes;
}
