import type { Text } from "@nastavnik/core";
import { mismatch } from "../../problem/mismatch.ts";
import { refuseInput } from "../../problem/refuse-input.ts";
import type { Answer } from "../../rule/answers.ts";
import { plain, type Column } from "./columns.ts";
import type { QuestionnaireRow } from "./find-bad-reference.ts";
import { readCell } from "./read-cell.ts";

const roles: ReadonlyMap<string, QuestionnaireRow["role"]> = new Map([
  ["mentee", "mentees"],
  ["наставляемый", "mentees"],
  ["наставляемая", "mentees"],
  ["mentor", "mentors"],
  ["наставник", "mentors"],
  ["наставница", "mentors"],
] as const);

/** Columns that say something of one role only; in a row of the other they are not read. */
const foreign = { mentees: ["capacity", "taken", "pending", "lower"], mentors: ["waiting", "mentors"] } as const;

/** Reads one row of a table; a cell that cannot be read refuses it. */
export function readRow(
  row: readonly string[],
  columns: readonly (Column | undefined)[],
  headings: readonly string[],
  place: Text,
): QuestionnaireRow {
  const person: Record<string, unknown> = {};
  const answers = new Map<string, Answer>();
  let role: QuestionnaireRow["role"] | undefined;
  let earlier: readonly string[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? "";
    const text = plain(cell);
    if (column === undefined || text === "") continue;
    const heading = `«${headings[index]}»`;
    const refuse = (expected: Text): never => {
      const { ru, en } = mismatch("", expected, `«${text}»`);
      return refuseInput({ ru: `${place.ru}: столбец ${heading}: ${ru}`, en: `${place.en}: column ${heading}: ${en}` });
    };
    if (column.key === "role") {
      role = roles.get(text.toLowerCase());
      if (role === undefined) refuse({ ru: "наставник или наставляемый", en: "наставник or наставляемый" });
      continue;
    }
    const read = readCell(column.kind, cell);
    if ("expected" in read) return refuse(read.expected);
    if (!("value" in read)) {
      if (read.from !== undefined) answers.set("ageFrom", read.from);
      if (read.to !== undefined) answers.set("ageTo", read.to);
    } else if (column.key === "earlier") earlier = read.value as readonly string[];
    else if (column.isAnswer) answers.set(column.key, read.value);
    else person[column.key] = read.value;
  }
  if (role === undefined || person["id"] === undefined) {
    const { ru, en } = mismatch(
      "",
      { ru: "роль и код", en: "a role and a code" },
      { ru: "пустая ячейка", en: "an empty cell" },
    );
    return refuseInput({ ru: `${place.ru}: ${ru}`, en: `${place.en}: ${en}` });
  }
  for (const key of foreign[role]) delete person[key];
  return { role, place, person: { ...person, answers: Object.fromEntries(answers) }, earlier };
}
