import { closestIssues, expectation, kindOf, unsaid } from "../../payload/expectation.ts";
import { fieldAt } from "../../payload/shape-misfits.ts";
import type { Text } from "../../text/text.ts";
import { importEntries, periodOfWindow } from "./import-entries.ts";
import type { ImportOptions } from "./import-options.ts";
import { importFaults, importRefusal } from "./import-refusal.ts";
import { noHeadings } from "./import-tables.ts";
import type { ImportedRoadMap } from "./imported-road-map.ts";
import { periodOfText } from "./period-of-text.ts";
import { type Misfit, planFile, rowsOfFile } from "./plan-file.ts";

/** So many faults of one file are told. */
const most = 10;

/**
 * Imports a road map from JSON: `title`, `period`, `columns` and `rows`.
 *
 * @throws NastavnikError `invalid-input` with the place of everything that is wrong, what was expected, and what was met
 */
export function importPlanFile(data: unknown, options: ImportOptions): ImportedRoadMap {
  const parsed = planFile.safeParse(data, { error: () => unsaid });
  if (!parsed.success) throw faults(parsed.error.issues.map((issue) => ({ issue, within: [], data })));
  const file = parsed.data;
  const rows = rowsOfFile(file);
  if (rows === undefined) throw noHeadings();
  if (rows.misfits.length > 0) throw faults(rows.misfits);
  const given = typeof file.period === "object" && file.period !== null ? file.period : undefined;
  if (given !== undefined && given.from > given.to) {
    const met = `${given.from}..${given.to}`;
    throw importRefusal(
      { ru: "period, который начинается не позже своего конца", en: "a period that begins before it ends" },
      { ru: met, en: met },
    );
  }
  const words = typeof file.period === "string" ? file.period.trim() : "";
  const own = given ?? periodOfWindow(periodOfText(words));
  return importEntries(
    rows.entries,
    {
      ...(file.title !== "" && { title: file.title }),
      words: file.title,
      ...(own === undefined && words !== "" && { unread: words }),
      warnings: rows.warnings,
    },
    options.period === undefined && own !== undefined ? { ...options, period: own } : options,
  );
}

function faults(misfits: readonly Misfit[]) {
  const all = misfits.flatMap(({ issue, ...misfit }) =>
    closestIssues(issue).map((each) => ({ ...misfit, issue: each })),
  );
  const told = all.slice(0, most).map(faultOf);
  const more = all.length - told.length;
  return importFaults([...told, ...(more > 0 ? [{ ru: `и ещё ошибок: ${more}`, en: `and ${more} more` }] : [])]);
}

function faultOf({ issue, within, data }: Misfit): Text {
  const place = [...within, ...issue.path]
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  const expected = expectation(issue);
  const value = fieldAt(data, issue.path);
  // A period is nobody's personal data; the cells of a row may be.
  const met = issue.path[0] === "period" && typeof value === "string" ? { ru: value, en: value } : kindOf(value);
  const at = place === "" ? "" : `${place}: `;
  return { ru: `${at}${expected.ru}, встретилось: ${met.ru}`, en: `${at}${expected.en}, met ${met.en}` };
}
