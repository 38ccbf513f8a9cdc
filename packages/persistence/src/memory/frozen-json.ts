/**
 * A frozen JSON value: nobody can change it any more, neither who gave it nor who reads it. What is frozen already is
 * shared, the rest copied.
 */
export function frozenJson<T>(value: T): T {
  return copy(value) as T;
}

/** As a text in JSON would have it, and by the same rules, without writing one. */
function copy(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return copy(value.toJSON(""));
  return Array.isArray(value) ? copyOfList(value) : copyOfObject(value as Readonly<Record<string, unknown>>);
}

function copyOfList(list: readonly unknown[]): unknown {
  let copied: unknown[] | undefined = mayBeShared(list, Array.prototype) ? undefined : [];
  for (let index = 0; index < list.length; index++) {
    const each = list[index];
    const inner = isLeftOut(each) ? null : copy(each);
    if (copied === undefined && !Object.is(inner, each)) copied = list.slice(0, index);
    copied?.push(inner);
  }
  return copied === undefined ? list : Object.freeze(copied);
}

function copyOfObject(object: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(object);
  let copied: Record<string, unknown> | undefined = mayBeShared(object, Object.prototype) ? undefined : {};
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "";
    const each = object[key];
    const inner = isLeftOut(each) ? undefined : copy(each);
    if (copied === undefined && (inner === undefined || !Object.is(inner, each))) {
      copied = {};
      for (const before of keys.slice(0, index)) put(copied, before, object[before]);
    }
    if (copied !== undefined && inner !== undefined) put(copied, key, inner);
  }
  return copied === undefined ? object : Object.freeze(copied);
}

function put(object: Record<string, unknown>, key: string, value: unknown): void {
  // By assignment that name would set a prototype.
  if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true });
  else object[key] = value;
}

const mayBeShared = (value: object, prototype: object): boolean =>
  Object.isFrozen(value) && Object.getPrototypeOf(value) === prototype;

const isLeftOut = (value: unknown): boolean =>
  value === undefined || typeof value === "function" || typeof value === "symbol";
