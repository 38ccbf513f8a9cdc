const digits = /\d+/y;

/**
 * The order of identifiers everywhere in this package: by UTF-16 code units, but runs of digits by their number, so that
 * «Ученик 7» stands before «Ученик 12». A total order: 0 only for equal texts.
 */
export function compareIds(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = runAt(a, i);
    const right = runAt(b, j);
    if (left === "" || right === "") {
      const difference = a.charCodeAt(i) - b.charCodeAt(j);
      if (difference !== 0) return difference;
      i++;
      j++;
    } else {
      const difference = compareRuns(left, right);
      if (difference !== 0) return difference;
      i += left.length;
      j += right.length;
    }
  }
  if (i < a.length || j < b.length) return a.length - i - (b.length - j);
  // Equal but for leading zeros: «A7» and «A07» are still two people.
  return a < b ? -1 : a > b ? 1 : 0;
}

function runAt(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code < 48 || code > 57) return "";
  digits.lastIndex = index;
  return digits.exec(text)?.[0] ?? "";
}

function compareRuns(a: string, b: string): number {
  const left = a.replace(/^0+/, "");
  const right = b.replace(/^0+/, "");
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
