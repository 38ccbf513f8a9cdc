import type { Text } from "../../text/text.ts";
import { NastavnikError } from "../../error/nastavnik-error.ts";
import { cellWarning } from "../cell-warning.ts";
import { type DateWindow, dateWindow, type Period } from "../date-window.ts";
import type { Deadline } from "../deadline.ts";
import type { SchoolTimes } from "../deadline-cell.ts";
import { parseDeadline } from "../parse-deadline.ts";
import { parseResponsible } from "../parse-responsible.ts";
import type { RoadMapRole } from "../road-map-role.ts";
import type {
  ImportedActivity,
  ImportedDeadline,
  ImportedResponsible,
  ImportedRoadMap,
  ImportedStage,
  ImportWarning,
} from "./imported-road-map.ts";
import { periodOfText } from "./period-of-text.ts";
import { planFile, rowsOfFile } from "./plan-file.ts";
import type { PlanRow } from "./plan-row.ts";
import type { PlanTable } from "./plan-table.ts";
import { yearsOfDeadlines } from "./years-of-deadlines.ts";
import { rowsOfTable, type TableEntry, type TableRows } from "./rows-of-table.ts";

/** How a road map is imported. */
export interface ImportOptions {
  /** Period of the plan; what the file says of it otherwise. */
  readonly period?: Period;
  /** Period that is assumed, with a warning, where neither is known. */
  readonly otherwise: Period;
  /** Whom the column of the responsible may name, such as `roadMapRoles` of the target model. */
  readonly roles: readonly RoadMapRole[];
  /** Whose terms and school holidays deadlines may name; a `SchoolCalendar` will do. */
  readonly calendar?: SchoolTimes;
}

/**
 * Imports a road map from the tables of a file: their headings in Russian, in any order, say what the columns hold. Every
 * row is kept and nothing is added; what is doubtful or missing is told as a warning with its row and column.
 *
 * @throws NastavnikError `invalid-input` where no table has the headings of a plan
 */
export function importTables(tables: readonly PlanTable[], options: ImportOptions): ImportedRoadMap {
  const read: { readonly table: PlanTable; readonly rows: TableRows }[] = [];
  const above: string[] = [];
  let before: TableRows | undefined;
  for (const table of tables) {
    const rows = rowsOfTable(table, before);
    if (rows === undefined) {
      // A title page, or the table in which somebody approves the plan.
      above.push(...(table.above ?? []), ...table.rows.flat());
      continue;
    }
    above.push(...rows.above);
    read.push({ table, rows });
    before = rows;
  }
  if (read.length === 0) {
    throw refusal(
      {
        ru: "ожидается таблица с заголовками столбцов, например «Мероприятия», «Сроки», «Ответственные»",
        en: "expected a table whose columns have headings such as «Мероприятия», «Сроки», «Ответственные»",
      },
      { ru: "ни одной такой", en: "none" },
    );
  }
  const title = titleOf(above);
  const entries = read.flatMap(({ rows }) => rows.entries);
  const warnings = read.flatMap(({ table, rows }) => headingWarnings(table, rows));
  return imported(entries, { ...(title !== undefined && { title }), words: above.join(" "), warnings }, options);
}

/**
 * Imports a road map from JSON: `title`, `period`, `columns` and `rows`.
 *
 * @throws NastavnikError `invalid-input` with the place of what is wrong
 */
export function importPlanFile(data: unknown, options: ImportOptions): ImportedRoadMap {
  const parsed = planFile.safeParse(data);
  if (!parsed.success) throw wrongAt(parsed.error.issues[0]?.path ?? []);
  const file = parsed.data;
  const rows = rowsOfFile(file);
  if ("wrong" in rows) throw wrongAt(rows.wrong);
  const given = typeof file.period === "object" && file.period !== null ? file.period : undefined;
  if (given !== undefined && given.from > given.to) {
    const met = `${given.from}..${given.to}`;
    throw refusal(
      { ru: "period, который начинается не позже своего конца", en: "a period that begins before it ends" },
      { ru: met, en: met },
    );
  }
  const words = typeof file.period === "string" ? file.period.trim() : "";
  const own = given ?? periodText(periodOfText(words));
  return imported(
    rows.map((row) => ({ kind: "row", row })),
    {
      ...(file.title !== "" && { title: file.title }),
      words: file.title,
      ...(own === undefined && words !== "" && { unread: words }),
      warnings: [],
    },
    options.period === undefined && own !== undefined ? { ...options, period: own } : options,
  );
}

function refusal(expected: Text, met: Text): NastavnikError {
  const text = {
    ru: `ожидается ${expected.ru.replace(/^ожидается /, "")}, встретилось: ${met.ru}`,
    en: `expected ${expected.en.replace(/^expected /, "")}, met ${met.en}`,
  };
  return new NastavnikError("invalid-input", text.en, { text });
}

function wrongAt(path: readonly PropertyKey[]): NastavnikError {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  return refusal(
    {
      ru: "дорожная карта: title, period, columns и rows, в каждой строке stage, no, activity, steps, deadline, responsible, result",
      en: "a road map: title, period, columns and rows, each with stage, no, activity, steps, deadline, responsible, result",
    },
    {
      ru: place === "" ? "другие данные" : `другое в ${place}`,
      en: place === "" ? "other data" : `something else at ${place}`,
    },
  );
}

function periodText(window: DateWindow | undefined): Period | undefined {
  return window && { from: window.from.toString(), to: window.to.toString() };
}

/** The lines above a table that name the plan: from the first that says so to the last before the table. */
function titleOf(above: readonly string[]): string | undefined {
  const lines = above
    .flatMap((line) => line.split("\n"))
    .filter((line) => !/утвержда|согласован|приложени|_{3,}/i.test(line));
  const first = lines.findIndex((line) => /дорожн|план/i.test(line));
  if (first < 0) return undefined;
  // What follows goes on with the title until a line that begins a sentence of its own.
  const next = lines.slice(first + 1).findIndex((line) => /^[А-ЯЁ]/.test(line));
  return lines.slice(first, next < 0 ? undefined : first + 1 + next).join(" ");
}

const inTable = ({ name }: PlanTable) => name !== undefined && { table: name };

function headingWarnings(table: PlanTable, { heading, entries }: TableRows): readonly ImportWarning[] {
  const at = { ...inTable(table), row: Math.max(0, heading.row) + 1 };
  const has = (...kinds: readonly string[]): boolean => heading.columns.some(({ kind }) => kinds.includes(kind));
  const missing = (what: Text): ImportWarning => ({
    ...at,
    column: "",
    ...coded("no-column", what, { ru: "такого нет", en: "none" }),
  });
  return [
    ...(has("deadline", "start", "end") ? [] : [missing({ ru: "столбец сроков", en: "a column of deadlines" })]),
    ...(has("responsible") ? [] : [missing({ ru: "столбец ответственных", en: "a column of the responsible" })]),
    ...heading.columns.flatMap(({ kind, heading: words }): readonly ImportWarning[] =>
      kind !== "other" || words === ""
        ? []
        : [
            {
              ...at,
              column: words,
              ...coded("unknown-column", { ru: "столбец плана", en: "a column of a plan" }, words),
            },
          ],
    ),
    ...entries.flatMap((entry): readonly ImportWarning[] =>
      entry.kind === "aside"
        ? [
            {
              ...inTable(table),
              row: entry.row,
              column: "",
              ...coded(
                "aside",
                { ru: "строка плана", en: "a row of the plan" },
                { ru: "строка под таблицей, она не прочитана", en: "a line under the table, which was not read" },
              ),
            },
          ]
        : [],
    ),
  ];
}

function coded(code: string, expected: Text, met: string | Text): { readonly code: string; readonly text: Text } {
  return { code, text: cellWarning(code, expected, met).text };
}

interface Found {
  readonly title?: string;
  readonly words: string;
  /** What the file says of the period, where that is none. */
  readonly unread?: string;
  readonly warnings: readonly ImportWarning[];
}

function imported(entries: readonly TableEntry[], found: Found, options: ImportOptions): ImportedRoadMap {
  const period = options.period ?? periodText(periodOfText(found.words));
  const deadlines = entries.flatMap((entry) => (entry.kind === "row" ? entry.row.deadline : []));
  const used = period ?? periodText(yearsOfDeadlines(deadlines)) ?? options.otherwise;
  const warnings: ImportWarning[] = [...found.warnings];
  if (period === undefined || (found.unread !== undefined && options.period === undefined)) {
    const assumed = `${used.from} – ${used.to}`;
    const met =
      found.unread === undefined
        ? { ru: "он не назван", en: "none" }
        : { ru: `«${found.unread}»`, en: `“${found.unread}”` };
    warnings.unshift({
      row: 0,
      column: "",
      ...coded(
        "no-period",
        { ru: "период плана", en: "the period of the plan" },
        { ru: `${met.ru}, принят ${assumed}`, en: `${met.en}, ${assumed} is assumed` },
      ),
    });
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

/** Reads the cells of rows, and adds what is doubtful to the warnings. */
function cellReader(
  period: DateWindow,
  { roles, calendar }: ImportOptions,
  warnings: ImportWarning[],
): (row: PlanRow) => ImportedActivity {
  const blank: Text = { ru: "пустая ячейка", en: "a blank cell" };

  return ({ table, row, no, activity, steps, deadline, responsible, headings, ...rest }) => {
    const warn = (column: string | undefined, warning: { readonly code: string; readonly text: Text }): void => {
      if (column === undefined) return;
      warnings.push({ ...(table !== undefined && { table }), row, column, code: warning.code, text: warning.text });
    };
    const when = parseDeadline(deadline, period, calendar);
    if (when.warning) warn(headings.deadline ?? "", when.warning);
    else if (deadline === "") warn(headings.deadline, coded("no-deadline", { ru: "срок", en: "a deadline" }, blank));
    const named = people(responsible, headings.responsible);
    if (responsible === "") {
      warn(headings.responsible, coded("no-responsible", { ru: "ответственный", en: "who is responsible" }, blank));
    }
    const others = people(rest.coExecutors ?? "", headings.coExecutors).map((each) => ({
      ...each,
      isCoExecutor: true as const,
    }));

    function people(cell: string, column: string | undefined): readonly ImportedResponsible[] {
      return parseResponsible(cell, roles).parts.map((part): ImportedResponsible => {
        if (part.kind === "name") return { text: "", name: part.name };
        if (part.kind === "role") {
          return { text: part.text, role: part.role, ...(part.name !== undefined && { name: part.name }) };
        }
        warn(column ?? "", part.warning);
        return { text: part.text, ...(part.name !== undefined && { name: part.name }) };
      });
    }

    return {
      no,
      activity,
      steps,
      deadline: importedDeadline(when),
      responsible: [...named, ...others],
      ...(rest.result !== undefined && { result: rest.result }),
      ...(rest.documentKind !== undefined && { documentKind: rest.documentKind }),
      ...(rest.reportingForm !== undefined && { reportingForm: rest.reportingForm }),
      ...(rest.reportingDeadline !== undefined && {
        reportingDeadline: importedDeadline(parseDeadline(rest.reportingDeadline, period, calendar)),
      }),
      ...(rest.other && { other: rest.other }),
    };
  };
}

function importedDeadline(deadline: Deadline): ImportedDeadline {
  const { text, kind } = deadline;
  return {
    text,
    kind,
    ...("windows" in deadline && {
      windows: deadline.windows.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
    }),
    ...(deadline.kind === "recurring" && { times: deadline.times, every: deadline.every.toString() }),
    ...(deadline.kind === "within" && { duration: deadline.duration.toString(), days: deadline.days }),
  };
}
