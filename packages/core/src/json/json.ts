/** Any value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object; keys whose value is `undefined` count as absent. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}
