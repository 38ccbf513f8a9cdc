import { NastavnikError } from "@nastavnik/core";
import type { MatchingProblem } from "../../problem/matching-problem.ts";
import { parseProblem } from "../../problem/parse-problem.ts";
import type { Answer } from "../../rule/answers.ts";
import type { Criterion } from "../../rule/criterion.ts";
import type { Rule } from "../../rule/rule.ts";
import { columnOf, plain, type Column } from "./columns.ts";
import { findBadReference, type QuestionnaireRow } from "./find-bad-reference.ts";
import { readCell } from "./read-cell.ts";
import { standardCriteria, standardRules } from "./standard-rules.ts";

/** Questionnaires as a problem, and the headings that nobody reads. */
export interface ReadQuestionnaires {
  readonly problem: MatchingProblem;
  readonly unknownColumns: readonly string[];
}

export interface QuestionnaireOptions {
  /** Hard rules; by default {@link standardRules}. A rule about a column that the table does not have is left out. */
  readonly rules?: readonly Rule[];
  /** Soft criteria; by default {@link standardCriteria}, left out like rules. */
  readonly criteria?: readonly Criterion[];
}

const roles: ReadonlyMap<string, QuestionnaireRow["role"]> = new Map([
  ["mentee", "mentees"],
  ["наставляемый", "mentees"],
  ["наставляемая", "mentees"],
  ["mentor", "mentors"],
  ["наставник", "mentors"],
  ["наставница", "mentors"],
] as const);

/**
 * Turns a table of questionnaires of mentees and mentors into a problem. The first row holds headings in English or Russian
 * (`role`/«Роль», `id`/«Код», `needs`/«Запросы», …), each further row one person; an empty cell is no answer. Throws
 * `invalid-input` that names row and column, what was expected and what was met. One code in both roles is one person.
 *
 * @param place name of the source, such as a file
 */
export function readQuestionnaires(
  table: readonly (readonly string[])[],
  place = "table",
  { rules = standardRules, criteria = standardCriteria }: QuestionnaireOptions = {},
): ReadQuestionnaires {
  const [headings = [], ...rows] = table;
  const columns = headings.map(columnOf);
  const keys = new Set(columns.flatMap((column) => (column === undefined ? [] : [column.key])));
  for (const key of ["role", "id"]) {
    if (!keys.has(key)) refuse(place, `row 1: expected the columns role («Роль») and id («Код»), met no ${key}`);
  }
  for (const [index, column] of columns.entries()) {
    const first = columns.findIndex((other) => other?.key === column?.key);
    if (column !== undefined && first !== index) {
      refuse(place, `row 1: expected one column ${column.key}, met «${headings[first]}» and «${headings[index]}»`);
    }
  }
  const read = rows.flatMap((row, index) =>
    row.every((cell) => plain(cell) === "") ? [] : [readRow(row, columns, headings, `${place}: row ${index + 2}`)],
  );
  const flaw = findBadReference(read);
  if (flaw !== undefined) refuse(flaw.place, flaw.message);
  const people = {
    mentees: read.filter(({ role }) => role === "mentees").map(({ person }) => person),
    mentors: read.filter(({ role }) => role === "mentors").map(({ person }) => person),
  };
  const codes = new Set(people.mentees.map(({ id }) => id));
  const both = new Set(people.mentors.flatMap(({ id }) => (codes.has(id) ? [id] : [])));
  const named = (list: readonly Record<string, unknown>[]) =>
    list.map((person) => (both.has(person["id"]) ? { ...person, person: person["id"] } : person));
  const problem = parseProblem(
    {
      mentees: named(people.mentees),
      mentors: named(people.mentors),
      rules: rules.filter((rule) => isAsked(rule, keys)),
      criteria: criteria.filter((criterion) => isAsked(criterion, keys)),
    },
    place,
  );
  return { problem, unknownColumns: headings.filter((_, index) => columns[index] === undefined) };
}

function readRow(
  row: readonly string[],
  columns: readonly (Column | undefined)[],
  headings: readonly string[],
  place: string,
): QuestionnaireRow {
  const person: Record<string, unknown> = {};
  const answers: Record<string, Answer> = {};
  let role: QuestionnaireRow["role"] | undefined;
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? "";
    const text = plain(cell);
    if (column === undefined || text === "") continue;
    const where = `column «${headings[index]}»`;
    if (column.key === "role") {
      role = roles.get(text.toLowerCase());
      if (role === undefined) refuse(place, `${where}: expected наставник or наставляемый, met «${text}»`);
      continue;
    }
    const read = readCell(column.kind, cell);
    if ("expected" in read) return refuse(place, `${where}: expected ${read.expected}, met «${text}»`);
    (column.isAnswer ? answers : person)[column.key] = read.value;
  }
  if (role === undefined || person["id"] === undefined) {
    return refuse(place, "expected a role and a code, met an empty cell");
  }
  const foreign = role === "mentees" ? ["capacity", "taken", "pending", "lower"] : ["waiting"];
  for (const key of foreign) delete person[key];
  return { role, place, person: { ...person, answers } };
}

/** Whether the table has the columns that a rule or criterion looks at. */
function isAsked(item: Rule | Criterion, keys: ReadonlySet<string>): boolean {
  const fields = ["field", "mentee", "mentor", "from", "to"].flatMap((name) => {
    const field = (item as unknown as Record<string, unknown>)[name];
    return typeof field === "string" ? [field] : [];
  });
  if (item.kind === "wish") return keys.has("wishes");
  if (item.kind === "earlier") return false;
  if (item.kind === "between") return keys.has(item.mentee) && (keys.has(item.from) || keys.has(item.to));
  return fields.every((field) => keys.has(field));
}

function refuse(place: string, message: string): never {
  throw new NastavnikError("invalid-input", `${place}: ${message}`);
}
