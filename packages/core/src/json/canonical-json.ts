/**
 * JSON text with the keys of every object in code point order, so that equal values give equal texts whatever the order
 * in which their keys were written. Values with a `toJSON` method (Temporal's among them) are written by it.
 */
export function canonicalJson(value: unknown): string {
  return written(value, "") as string;
}

/** `undefined` for what JSON has no word for. */
function written(given: unknown, key: string): string | undefined {
  let value = given;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function") {
    value = value.toJSON(key) as unknown;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, (each: unknown, index) => written(each, String(index)) ?? "null").join()}]`;
  }
  let text = "";
  for (const name of sortedKeys(value)) {
    const inner = written((value as Readonly<Record<string, unknown>>)[name], name);
    if (inner !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${inner}`;
  }
  return `{${text}}`;
}

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
  return true;
}

const wholeNumber = /^(?:0|[1-9]\d{0,9})$/;

/** In code point order; but whole numbers come first, as numbers, as in every object of the language. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (isSorted(keys)) return keys;
  const isIndex = (key: string): boolean => wholeNumber.test(key) && Number(key) < 2 ** 32 - 1;
  // Objects give whole numbers first, so that one look tells whether there are any.
  if (isIndex(keys[0] ?? "")) {
    const count = keys.findIndex((key) => !isIndex(key));
    return count < 0 ? keys : [...keys.slice(0, count), ...keys.slice(count).toSorted()];
  }
  return keys.length > 20 ? keys.toSorted() : insertionSorted(keys);
}

/** Sorting by the language makes room for thousands of names each time. */
function insertionSorted(keys: readonly string[]): readonly string[] {
  const sorted = [...keys];
  for (let index = 1; index < sorted.length; index++) {
    const key = sorted[index] ?? "";
    let place = index;
    for (; place > 0 && (sorted[place - 1] ?? "") > key; place--) sorted[place] = sorted[place - 1] ?? "";
    sorted[place] = key;
  }
  return sorted;
}
