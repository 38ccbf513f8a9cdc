import { isJsonObject, type JsonObject, type JsonValue } from "@nastavnik/core";
import type { FieldProjection } from "./model.ts";

const date = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/;

/** A value with every date in it told as “some date”: which one it is makes worlds infinite, and seldom matters. */
export function withoutDates(value: JsonValue): JsonValue {
  if (typeof value === "string") return date.test(value) ? "date" : value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(withoutDates);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner as JsonValue)]));
}

/** What is kept of a context. */
export function projected(
  context: JsonObject,
  fields: Readonly<Record<string, FieldProjection>> | undefined,
): JsonObject {
  const kept: [string, JsonValue][] = [];
  for (const [field, value] of Object.entries(context)) {
    const how = fields === undefined || !Object.hasOwn(fields, field) ? undefined : fields[field];
    if (how === "dropped") continue;
    const known = value as JsonValue;
    kept.push([field, how === undefined ? withoutDates(known) : how === "kept" ? known : how(known)]);
  }
  return Object.fromEntries(kept);
}
