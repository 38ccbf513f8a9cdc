import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Change } from "./change.ts";

function write(context: JsonObject, path: readonly string[], value: JsonValue | undefined, depth: number): JsonObject {
  const key = path[depth];
  if (key === undefined) return context;
  if (depth < path.length - 1) {
    const inner = context[key];
    return { ...context, [key]: write(isJsonObject(inner) ? inner : {}, path, value, depth + 1) };
  }
  if (value !== undefined) return { ...context, [key]: value };
  const { [key]: _removed, ...kept } = context;
  return kept;
}

/** The context after the changes; the one given is left as it was. */
export function applyChanges(context: JsonObject, changes: readonly Change[]): JsonObject {
  let now = context;
  for (const { path, value } of changes) now = write(now, path, value, 0);
  return now;
}
