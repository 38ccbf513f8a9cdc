import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import type { Change } from "./change.ts";

function applyAt(context: JsonObject, path: readonly string[], change: Change): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return context;
  if (rest.length === 0) {
    if (change.value !== undefined) return { ...context, [key]: change.value };
    const { [key]: _removed, ...kept } = context;
    return kept;
  }
  const inner = context[key];
  return { ...context, [key]: applyAt(isJsonObject(inner) ? inner : {}, rest, change) };
}

/** The context after the changes; the one given is left as it was. */
export function applyChanges(context: JsonObject, changes: readonly Change[]): JsonObject {
  return changes.reduce((now, change) => applyAt(now, change.path, change), context);
}
