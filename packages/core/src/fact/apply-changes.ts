import { NastavnikError } from "../error/nastavnik-error.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Change, Splice } from "./change.ts";

function spliced(list: JsonValue | undefined, [at, remove, ...insert]: Splice, path: readonly string[]): JsonValue {
  if (Array.isArray(list) && at + remove <= list.length) {
    return [...(list as JsonValue[]).slice(0, at), ...insert, ...(list as JsonValue[]).slice(at + remove)];
  }
  const met = Array.isArray(list) ? `${list.length}` : "no list";
  throw new NastavnikError(
    "internal",
    `change of ${path.join(".")}: expected a list of ${at + remove} or more items, met ${met}`,
  );
}

function write(context: JsonObject, change: Change, depth: number): JsonObject {
  const { path, value, splice } = change;
  const key = path[depth];
  if (key === undefined) return context;
  const inner = Object.hasOwn(context, key) ? context[key] : undefined;
  if (depth < path.length - 1) return { ...context, [key]: write(isJsonObject(inner) ? inner : {}, change, depth + 1) };
  if (splice !== undefined) return { ...context, [key]: spliced(inner, splice, path) };
  if (value !== undefined) return { ...context, [key]: value };
  const { [key]: _removed, ...kept } = context;
  return kept;
}

function put(context: Record<string, JsonValue | undefined>, key: string, value: JsonValue): void {
  // By assignment that name would set a prototype.
  if (key === "__proto__") {
    Object.defineProperty(context, key, { value, writable: true, enumerable: true, configurable: true });
  } else context[key] = value;
}

/**
 * The context after the changes; the one given is left as it was.
 *
 * @throws NastavnikError `internal` for a splice that does not fit: a fact before it is missing
 */
export function applyChanges(context: JsonObject, changes: readonly Change[]): JsonObject {
  if (changes.length === 0) return context;
  // What is written whole is written into one copy: an instance that comes about has a change for each of its fields.
  let now: Record<string, JsonValue | undefined> = { ...context };
  for (const change of changes) {
    const { path, value } = change;
    const [key] = path;
    if (key !== undefined && path.length === 1 && value !== undefined && change.splice === undefined)
      put(now, key, value);
    else now = write(now, change, 0);
  }
  return now;
}
