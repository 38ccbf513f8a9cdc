import type { JsonValue } from "../json/json.ts";

/** A change within an array: where it begins, how many items go, and the items that come in their place. */
export type Splice = readonly [at: number, remove: number, ...insert: JsonValue[]];

/**
 * One change of a context: the value at `path` is set, or the array there is spliced, or the value is removed where
 * neither is said. A list that grows so costs what is added to it, not what it holds.
 */
export interface Change {
  readonly path: readonly string[];
  readonly value?: JsonValue;
  readonly splice?: Splice;
}
