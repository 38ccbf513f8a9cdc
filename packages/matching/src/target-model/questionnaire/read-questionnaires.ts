import type { Text } from "@nastavnik/core";
import type { MatchingProblem } from "../../problem/matching-problem.ts";
import { mismatch } from "../../problem/mismatch.ts";
import { parseProblem } from "../../problem/parse-problem.ts";
import { refuseInput } from "../../problem/refuse-input.ts";
import type { NotApplied } from "../../protocol/not-applied.ts";
import { textOf } from "../../result/texts.ts";
import type { Criterion } from "../../rule/criterion.ts";
import type { Rule } from "../../rule/rule.ts";
import { columnOf, isPersonal, plain, type Column, usualHeading } from "./columns.ts";
import { findBadReference, type QuestionnaireRow } from "./find-bad-reference.ts";
import { missingColumns } from "./missing-columns.ts";
import { nearestHeading } from "./nearest-heading.ts";
import { readRow } from "./read-row.ts";
import { standardCriteria, standardRules } from "./standard-rules.ts";

/** Questionnaires as a problem, and what of the table and of the rules was left out. */
export interface ReadQuestionnaires {
  readonly problem: MatchingProblem;
  /** Headings that nobody reads. */
  readonly unknownColumns: readonly string[];
  /** Rules of the school and criteria that were left out, since the table has no columns for them. */
  readonly notApplied: readonly NotApplied[];
  /** Codes of earlier pairs that the table does not have: people who have left. */
  readonly unknownEarlier: readonly string[];
}

export interface QuestionnaireOptions {
  /**
   * Hard rules; by default {@link standardRules}. A rule of the school about a column that the table does not have is left
   * out and told; for a rule of law the table is refused.
   */
  readonly rules?: readonly Rule[];
  /** Soft criteria; by default {@link standardCriteria}, left out like rules of the school. */
  readonly criteria?: readonly Criterion[];
}

/**
 * Turns a table of questionnaires of mentees and mentors into a problem. The first row holds headings in English or Russian
 * (`role`/«Роль», `id`/«Код», `needs`/«Запросы», …), each further row one person; an empty cell is no answer. Throws
 * `invalid-input` that names row and column, what was expected and what was met: also for a column of names or contacts, and
 * for a rule of law without its column. One code in both roles is one person.
 *
 * @param place name of the source, such as a file
 */
export function readQuestionnaires(
  table: readonly (readonly string[])[],
  place = "table",
  { rules = standardRules, criteria = standardCriteria }: QuestionnaireOptions = {},
): ReadQuestionnaires {
  const [headings = [], ...body] = table;
  const columns = headings.map(columnOf);
  const keys = keysOf(columns);
  refuseHeadings(headings, columns, keys, place);
  refuseLawless(rules, headings, columns, keys, place);
  const rows = body.flatMap((row, index) => {
    const where = { ru: `${place}: строка ${index + 2}`, en: `${place}: row ${index + 2}` };
    return row.every((cell) => plain(cell) === "") ? [] : [readRow(row, columns, headings, where)];
  });
  const flaw = findBadReference(rows);
  if (flaw !== undefined) refuseInput(flaw);
  const people = (role: QuestionnaireRow["role"]) =>
    rows.filter((row) => row.role === role).map(({ person }) => person);
  const { pairs, strangers } = earlierPairs(rows);
  const applied = <R extends Rule | Criterion>(all: readonly R[]) =>
    all.filter((each) => missingColumns(each, keys).length === 0);
  const problem = parseProblem(
    {
      mentees: people("mentees"),
      mentors: people("mentors"),
      rules: applied(rules),
      criteria: applied(criteria),
      earlier: pairs,
    },
    place,
  );
  return {
    problem,
    unknownColumns: headings.filter((_, index) => columns[index] === undefined),
    notApplied: [...rules, ...criteria].flatMap((each) => {
      const missing = missingColumns(each, keys);
      return missing.length === 0 ? [] : [{ code: each.code, text: each.text, missing: missing.map(usualHeading) }];
    }),
    unknownEarlier: strangers,
  };
}

function keysOf(columns: readonly (Column | undefined)[]): ReadonlySet<string> {
  const keys = new Set(columns.flatMap((column) => (column === undefined ? [] : [column.key])));
  // One column of ages says as much as two.
  return keys.has("ages") ? new Set([...keys, "ageFrom", "ageTo"]) : keys;
}

function refuseHeadings(
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
  keys: ReadonlySet<string>,
  place: string,
): void {
  for (const key of ["role", "id"]) {
    if (keys.has(key)) continue;
    const ru = `столбцы «Роль» и «Код»`;
    const met = { ru: `таблица без столбца «${usualHeading(key).ru}»`, en: `no ${key}` };
    inFirstRow(place, { ru, en: "the columns role («Роль») and id («Код»)" }, met);
  }
  const name = headings.find(isPersonal);
  if (name !== undefined) {
    const expected = {
      ru: "коды вместо имён и адресов (удалите столбец)",
      en: "codes instead of names and contacts (leave the column out)",
    };
    inFirstRow(place, expected, { ru: `столбец «${name}»`, en: `the column «${name}»` });
  }
  for (const [index, column] of columns.entries()) {
    const first = columns.findIndex((other) => other?.key === column?.key);
    if (column === undefined || first === index) continue;
    const expected = { ru: `один столбец «${column.heading.ru}»`, en: `one column ${column.key}` };
    const [a, b] = [headings[first], headings[index]];
    inFirstRow(place, expected, { ru: `«${a}» и «${b}»`, en: `«${a}» and «${b}»` });
  }
}

/** A rule of law never vanishes because of a heading. */
function refuseLawless(
  rules: readonly Rule[],
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
  keys: ReadonlySet<string>,
  place: string,
): void {
  const unread = headings.filter((_, index) => columns[index] === undefined);
  for (const rule of rules) {
    const [key] = missingColumns(rule, keys);
    if (rule.force !== "law" || key === undefined) continue;
    const heading = usualHeading(key);
    const name = textOf(rule.code, rule.text);
    const expected = {
      ru: `столбец «${heading.ru}», без которого нельзя проверить требование закона («${name.ru}»)`,
      en: `the column ${heading.en} («${heading.ru}»), which a rule of law needs («${name.en}»)`,
    };
    const near = nearestHeading(key, unread);
    const met =
      near === undefined
        ? { ru: "таблица без него", en: "none" }
        : { ru: `похожий заголовок «${near}»`, en: `the similar heading «${near}»` };
    inFirstRow(place, expected, met);
  }
}

function inFirstRow(place: string, expected: Text, met: Text): never {
  const { ru, en } = mismatch("", expected, met);
  return refuseInput({ ru: `${place}: строка 1: ${ru}`, en: `${place}: row 1: ${en}` });
}

/** Pairs of earlier programmes, named by either of the two; who has left the table is told apart. */
function earlierPairs(rows: readonly QuestionnaireRow[]): {
  readonly pairs: readonly { readonly mentee: string; readonly mentor: string }[];
  readonly strangers: readonly string[];
} {
  const codes = { mentees: new Set<unknown>(), mentors: new Set<unknown>() };
  for (const { role, person } of rows) codes[role].add(person["id"]);
  const pairs = new Map<string, { readonly mentee: string; readonly mentor: string }>();
  const strangers = new Set<string>();
  for (const { role, person, earlier } of rows) {
    const id = person["id"] as string;
    for (const other of earlier) {
      const isThere = codes[role === "mentees" ? "mentors" : "mentees"].has(other);
      const pair = role === "mentees" ? { mentee: id, mentor: other } : { mentee: other, mentor: id };
      if (isThere) pairs.set(`${pair.mentee}\n${pair.mentor}`, pair);
      else strangers.add(other);
    }
  }
  return { pairs: [...pairs.values()], strangers: [...strangers] };
}
