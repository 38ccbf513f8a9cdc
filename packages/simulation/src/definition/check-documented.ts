import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select } from "./select.ts";

/** A document shows a planned indicator, and one document each. */
export function checkDocumented(data: unknown): readonly Finding[] {
  const shown = select(data, "documented.*.indicator");
  const planned = select(data, "indicators.*.id").flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const what = { ru: "один из запланированных показателей (indicators)", en: "one of the planned indicators" };
  const unknown = shown.flatMap(({ path, value }): readonly Finding[] =>
    typeof value !== "string" || planned.includes(value)
      ? []
      : [{ code: "unknown-indicator", path, expected: oneOf(what, planned, value), met: describe(value) }],
  );
  return [...unknown, ...repeatedIds(shown)];
}
