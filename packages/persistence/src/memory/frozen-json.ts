import { deepFreeze } from "@nastavnik/core/internals";

/** A frozen copy of a JSON value: nobody can change it any more, neither who gave it nor who reads it. */
export function frozenJson<T>(value: T): T {
  return deepFreeze(JSON.parse(JSON.stringify(value)) as T);
}
