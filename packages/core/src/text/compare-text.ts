// Surrogates stand for characters beyond U+FFFF, and so come after every other code unit.
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/**
 * Compares two identifiers by code points: the order in which every store lists instances and timers, PostgreSQL with the
 * collation "C" among them. Not the order of a language, and not that of `<`, which compares UTF-16 code units.
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
