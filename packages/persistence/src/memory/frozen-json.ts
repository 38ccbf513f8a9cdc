function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) freeze(inner);
  Object.freeze(value);
}

/** A frozen copy of a JSON value: nobody can change it any more, neither who gave it nor who reads it. */
export function frozenJson<T>(value: T): T {
  const copy = JSON.parse(JSON.stringify(value)) as T;
  freeze(copy);
  return copy;
}
