/** Something in a value that no store could give back as it was. */
export interface NotJson {
  /** Keys and indices from the value down to it. */
  readonly path: readonly string[];
  /** What was met there, by its kind only. */
  readonly met: string;
}

/** Values that are nested deeper are taken for an attack or a mistake. */
export const depthLimit = 100;

function kindOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

class Search {
  /** The objects around the place that is looked at. */
  readonly #around = new Set<object>();
  readonly #sound = new WeakSet();

  look(value: unknown, path: readonly string[], isInList: boolean): NotJson | undefined {
    if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
    // A key whose value is `undefined` counts as absent; a place of a list can't be.
    if (value === undefined && !isInList && path.length > 0) return undefined;
    if (typeof value === "number" && Number.isFinite(value)) return undefined;
    if (typeof value !== "object") return { path, met: kindOf(value) };
    if (this.#sound.has(value)) return undefined;
    if (this.#around.has(value)) return { path, met: "a value that contains itself" };
    if (path.length > depthLimit) return { path: path.slice(0, 3), met: `more than ${depthLimit} levels` };
    this.#around.add(value);
    const found = Array.isArray(value) ? this.#lookInList(value, path) : this.#lookInObject(value, path);
    this.#around.delete(value);
    if (found === undefined) this.#sound.add(value);
    return found;
  }

  #lookInList(list: readonly unknown[], path: readonly string[]): NotJson | undefined {
    // Not `entries` of the list, which would be its own if somebody had given it one.
    for (let index = 0; index < list.length; index++) {
      const found = this.look(list[index], [...path, String(index)], true);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #lookInObject(value: object, path: readonly string[]): NotJson | undefined {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return { path, met: kindOf(value) };
    for (const key of Object.keys(value)) {
      const found = this.look((value as Readonly<Record<string, unknown>>)[key], [...path, key], false);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The first thing in a value that is not JSON; `undefined` for JSON, in which keys may be `undefined`, and so absent. */
export function notJson(value: unknown): NotJson | undefined {
  try {
    return new Search().look(value, [], false);
  } catch {
    return { path: [], met: "a value that cannot be read" };
  }
}
