import type { Path } from "../problem/problem.ts";

/** A definition and the place in outside data that it comes from. */
export interface Placed<Value> {
  readonly value: Value;
  readonly path: Path;
}

/** Each entry of a list at `key`, with its place. */
export function placed<Value>(key: string, values: readonly Value[]): readonly Placed<Value>[] {
  return values.map((value, index) => ({ value, path: [key, index] }));
}
