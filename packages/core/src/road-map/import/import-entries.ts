import { type DateWindow, dateWindow, type Period } from "../date-window.ts";
import type { ImportedActivity, ImportedRoadMap, ImportedStage, ImportWarning } from "./imported-road-map.ts";
import type { ImportOptions } from "./import-options.ts";
import { periodOfText } from "./period-of-text.ts";
import { cellReader } from "./read-cells.ts";
import type { TableEntry } from "./rows-of-table.ts";
import { warningOfCode } from "./warning-of-code.ts";
import { yearsOfDeadlines } from "./years-of-deadlines.ts";

/** What a file says besides its rows. */
export interface FoundPlan {
  readonly title?: string;
  /** Words that may name the period. */
  readonly words: string;
  /** What the file says of the period, where that is none. */
  readonly unread?: string;
  readonly warnings: readonly ImportWarning[];
}

/** The period of a span of days, as files write it. */
export function periodOfWindow(window: DateWindow | undefined): Period | undefined {
  return window && { from: window.from.toString(), to: window.to.toString() };
}

/** A road map of the rows and stages of a file, with everything that is doubtful. */
export function importEntries(
  entries: readonly TableEntry[],
  found: FoundPlan,
  options: ImportOptions,
): ImportedRoadMap {
  const period = options.period ?? periodOfWindow(periodOfText(found.words));
  const deadlines = entries.flatMap((entry) => (entry.kind === "row" ? entry.row.deadline : []));
  const used = period ?? periodOfWindow(yearsOfDeadlines(deadlines)) ?? options.otherwise;
  const warnings: ImportWarning[] = [...found.warnings];
  if (period === undefined || (found.unread !== undefined && options.period === undefined)) {
    warnings.unshift(noPeriod(used, found.unread));
  }
  const reader = cellReader(dateWindow(used), options, warnings);
  const stages: { title: string; activities: ImportedActivity[] }[] = [];
  for (const entry of entries) {
    if (entry.kind === "stage") stages.push({ title: entry.title, activities: [] });
    if (entry.kind !== "row") continue;
    const open = stages.at(-1);
    const activity = reader(entry.row);
    if (open !== undefined && open.title === entry.row.stage) open.activities.push(activity);
    else stages.push({ title: entry.row.stage, activities: [activity] });
  }
  return {
    ...(found.title !== undefined && { title: found.title }),
    period: used,
    stages: stages satisfies ImportedStage[],
    warnings: warnings.toSorted((a, b) => (a.table === b.table ? a.row - b.row : 0)),
  };
}

function noPeriod(used: Period, unread: string | undefined): ImportWarning {
  const assumed = `${used.from} – ${used.to}`;
  const met = unread === undefined ? { ru: "он не назван", en: "none" } : { ru: `«${unread}»`, en: `“${unread}”` };
  const expected = { ru: "период плана", en: "the period of the plan" };
  return {
    row: 0,
    column: "",
    ...warningOfCode("no-period", expected, {
      ru: `${met.ru}, принят ${assumed}`,
      en: `${met.en}, ${assumed} is assumed`,
    }),
  };
}
