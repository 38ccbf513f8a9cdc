/** A number of more digits than a double keeps. */
const longNumber = /\d[\d.]{15}/;

/**
 * The value of a text that is JSON, in which no key stands twice in an object and no number has more digits than a double
 * keeps; nothing for any other text. It takes a tenth of the time that a reader takes which knows places.
 */
export function plainJson(text: string): { readonly value: unknown } | undefined {
  if (longNumber.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // In valid JSON a string before a colon is a key, and nothing else is.
  let written = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?/g)) if (token.endsWith(":")) written++;
  return written === keyCount(value) ? { value } : undefined;
}

function keyCount(value: unknown): number {
  let count = 0;
  const open = [value];
  for (let each = open.pop(); open.length > 0 || each !== undefined; each = open.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const values: unknown[] = Object.values(each);
    if (!Array.isArray(each)) count += values.length;
    for (const inner of values) if (typeof inner === "object" && inner !== null) open.push(inner);
  }
  return count;
}
