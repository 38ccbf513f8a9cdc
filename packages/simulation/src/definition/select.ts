/** A part of the data with its place. */
export interface Selected {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/**
 * All parts of the data at a path in which `*` stands for every item of a list or every field: `stages.*.id`. What is
 * missing or of another kind is passed over, so that rules can be checked on data whose other parts are wrong.
 */
export function select(data: unknown, path: string): readonly Selected[] {
  let found: readonly Selected[] = [{ path: [], value: data }];
  for (const key of path.split(".")) found = found.flatMap((parent) => childrenOf(parent, key));
  return found;
}

function childrenOf({ path, value }: Selected, key: string): readonly Selected[] {
  if (typeof value !== "object" || value === null) return [];
  if (key !== "*") return Object.hasOwn(value, key) ? [{ path: [...path, key], value: Reflect.get(value, key) }] : [];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].map(([name, inner]) => ({ path: [...path, name], value: inner as unknown }));
}
