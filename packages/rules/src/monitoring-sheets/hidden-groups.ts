import type { Metric } from "../indicator/metric.ts";
import { groupBy } from "../problem/group-by.ts";
import { type GroupSummary, type RespondentGroup, suppress } from "../suppression/suppress.ts";
import type { SchoolSheet } from "./monitoring-file.ts";
import { peopleBehind } from "./sums.ts";

/** Names of a group from the whole on: none for the whole, a municipality, or a municipality and a school. */
export type GroupPath = readonly string[];

/** A key of a path. */
export function groupKey(path: GroupPath): string {
  return JSON.stringify(path);
}

function treeOf(metric: Metric, sheets: readonly SchoolSheet[]): RespondentGroup {
  return {
    id: "",
    groups: [...groupBy(sheets, ({ municipality }) => municipality)].map(([id, own]) => ({
      id,
      groups: own.map((sheet) => {
        const respondents = peopleBehind(metric, sheet) ?? 0;
        return { id: sheet.school, respondents, sum: respondents };
      }),
    })),
  };
}

function collect(summary: GroupSummary, path: GroupPath, hidden: Map<string, GroupSummary["suppressed"]>): void {
  const key = groupKey(path);
  if (summary.suppressed !== "none" && hidden.get(key) !== "small") hidden.set(key, summary.suppressed);
  for (const group of summary.groups) collect(group, [...path, group.id], hidden);
}

/**
 * The groups in which an indicator is hidden, and why: those with too few people behind any metric that it reads, and as
 * many others as it takes so that none of these can be computed from the sums of the level above.
 */
export function hiddenGroups(
  metrics: readonly Metric[],
  sheets: readonly SchoolSheet[],
  minimum: number,
): ReadonlyMap<string, GroupSummary["suppressed"]> {
  const hidden = new Map<string, GroupSummary["suppressed"]>();
  for (const metric of metrics) {
    if (metric.unit !== "person" && metric.type !== "numbers") continue;
    collect(suppress(treeOf(metric, sheets), { minimum }), [], hidden);
  }
  return hidden;
}
