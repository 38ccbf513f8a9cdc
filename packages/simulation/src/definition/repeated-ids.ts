import type { Finding } from "./definition-problem.ts";
import { describe } from "./explain-issue.ts";
import type { Selected } from "./select.ts";

/** Identifiers that an earlier part has already. */
export function repeatedIds(ids: readonly Selected[]): readonly Finding[] {
  const seen = new Set<unknown>();
  return ids.flatMap(({ path, value }) => {
    if (typeof value !== "string" || !seen.has(value)) {
      seen.add(value);
      return [];
    }
    const expected = { ru: "собственный идентификатор", en: "an id of its own" };
    return [{ code: "repeated-id", path, expected, met: describe(value) }];
  });
}
