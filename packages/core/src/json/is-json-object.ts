import type { JsonObject, JsonValue } from "./json.ts";

/** Whether a JSON value is an object, and neither an array nor `null`. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
