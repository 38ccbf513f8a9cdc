import { isJsonObject, type JsonObject, type JsonValue } from "@nastavnik/core";

/** By whom and in which form the organisation wants each kind of control proved, as its regulation chooses. */
export function neededEvidence(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
