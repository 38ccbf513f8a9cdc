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
  readonly #sound = new Set<object>();
  /** Where that place is: written down only where something is found there. */
  readonly #path: string[] = [];

  look(value: unknown, isInList: boolean): NotJson | undefined {
    if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
    const path = this.#path;
    // A key whose value is `undefined` counts as absent; a place of a list can't be.
    if (value === undefined && !isInList && path.length > 0) return undefined;
    if (typeof value === "number" && Number.isFinite(value)) return undefined;
    if (typeof value !== "object") return { path: [...path], met: kindOf(value) };
    if (this.#sound.has(value)) return undefined;
    if (this.#around.has(value)) return { path: [...path], met: "a value that contains itself" };
    if (path.length > depthLimit) return { path: path.slice(0, 3), met: `more than ${depthLimit} levels` };
    this.#around.add(value);
    const found = Array.isArray(value) ? this.#lookInList(value) : this.#lookInObject(value);
    this.#around.delete(value);
    if (found === undefined) this.#sound.add(value);
    return found;
  }

  #lookInList(list: readonly unknown[]): NotJson | undefined {
    // Not `entries` of the list, which would be its own if somebody had given it one.
    for (let index = 0; index < list.length; index++) {
      this.#path.push(String(index));
      const found = this.look(list[index], true);
      if (found !== undefined) return found;
      this.#path.pop();
    }
    return undefined;
  }

  #lookInObject(value: object): NotJson | undefined {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return { path: [...this.#path], met: kindOf(value) };
    for (const key of Object.keys(value)) {
      this.#path.push(key);
      const found = this.look((value as Readonly<Record<string, unknown>>)[key], false);
      if (found !== undefined) return found;
      this.#path.pop();
    }
    return undefined;
  }
}

/** Of a value of so many parts, or so deep, no short work is made: it may hold one part many times, or itself. */
const shortLimit = { parts: 500, depth: 20 };

/** Whether a value is JSON beyond doubt: so is almost every one, and this takes no notes on the way. */
class ShortLook {
  #left = shortLimit.parts;

  isJson(value: unknown, depth: number): boolean {
    if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
    if (typeof value === "number") return Number.isFinite(value);
    if (typeof value !== "object" || depth > shortLimit.depth || --this.#left < 0) return false;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) if (!this.isJson(value[index], depth + 1)) return false;
      return true;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const key of Object.keys(value)) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (inner !== undefined && !this.isJson(inner, depth + 1)) return false;
    }
    return true;
  }
}

/** The first thing in a value that is not JSON; `undefined` for JSON, in which keys may be `undefined`, and so absent. */
export function notJson(value: unknown): NotJson | undefined {
  try {
    return new ShortLook().isJson(value, 0) ? undefined : new Search().look(value, false);
  } catch {
    return { path: [], met: "a value that cannot be read" };
  }
}
