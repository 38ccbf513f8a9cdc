import type { JsonValue } from "../json/json.ts";

/** One change of a context: the value at `path` is set, or removed when `value` is absent. */
export interface Change {
  readonly path: readonly string[];
  readonly value?: JsonValue;
}
