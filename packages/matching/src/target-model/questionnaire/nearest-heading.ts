import { headingOf, headingsFor } from "./columns.ts";

/**
 * The heading that looks most like one of a column, if any does: of the whole, or of one word of it («Согласие родителей»),
 * at most every third letter is another.
 */
export function nearestHeading(key: string, headings: readonly string[]): string | undefined {
  const names = headingsFor(key);
  const share = (own: string) =>
    own === "" ? 1 : Math.min(1, ...names.map((name) => distance(own, name) / Math.max(1, name.length, own.length)));
  const found = headings
    .map((heading) => {
      const words = heading.split(/\s+/).map((word) => share(headingOf(word)));
      return { heading, whole: share(headingOf(heading)), share: Math.min(share(headingOf(heading)), ...words) };
    })
    .toSorted((a, b) => a.share - b.share || a.whole - b.whole)[0];
  return found !== undefined && found.share <= 0.34 ? found.heading : undefined;
}

/** How many letters have to be changed, put in or taken out (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
