import type { JsonObject, JsonValue } from "../json/json.ts";

/**
 * Personal data of somebody after a command has brought some: field by field, so that a telephone number does not take the
 * date of birth away. A field that is `null` is taken out; one that is not named stays as it was.
 */
export function mergedPersonalData(stored: JsonObject | undefined, brought: JsonObject): JsonObject {
  const merged = new Map<string, JsonValue | undefined>(Object.entries(stored ?? {}));
  for (const [field, value] of Object.entries(brought)) {
    if (value === null) merged.delete(field);
    else merged.set(field, value);
  }
  return Object.fromEntries(merged);
}
