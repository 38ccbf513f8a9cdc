import { isJsonObject, type JsonObject, type JsonValue } from "@nastavnik/core";

/** The value at a path of keys joined with dots, if there is one. */
export function fieldAt(object: JsonObject, path: string): JsonValue | undefined {
  let here: JsonValue | undefined = object;
  for (const key of path.split(".")) {
    if (!isJsonObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}
