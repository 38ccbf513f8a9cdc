import { extname } from "node:path";
import type { Locale } from "@nastavnik/core";
import { type NotApplied, readInstance, type ReadInstance } from "@nastavnik/matching";
import { readCsv } from "@nastavnik/matching/csv";
import { readQuestionnaires } from "@nastavnik/matching/target-model";
import { refuse } from "./in-locale.ts";
import { readLocatedDocument } from "../located-document.ts";
import { readBytes } from "../read-bytes.ts";

/** A problem from a file, and the rules of the school that the file has nothing for. */
export interface ReadProblem extends ReadInstance {
  readonly notApplied: readonly NotApplied[];
}

/** Reads an instance (JSON, YAML) or questionnaires (CSV). What is not read is told on the error output. */
export async function readProblem(file: string, id: string | undefined, locale: Locale): Promise<ReadProblem> {
  if (extname(file).toLowerCase() === ".csv") return readTable(file, locale);
  const { data } = await readLocatedDocument(file, { numbers: "double" });
  if (id === undefined) return { ...readInstance(data, file), notApplied: [] };
  const all: readonly unknown[] = Array.isArray(data) ? data : [data];
  const found = all.find((each) => typeof each === "object" && each !== null && "id" in each && each.id === id);
  if (found === undefined) {
    const text = {
      ru: `${file}: ожидается задача с id «${id}», такой нет`,
      en: `${file}: expected an instance with the id «${id}», met none`,
    };
    return refuse(text, locale);
  }
  return { ...readInstance(found, file), notApplied: [] };
}

async function readTable(file: string, locale: Locale): Promise<ReadProblem> {
  const table = readCsv(readBytes(file), file);
  const { problem, unknownColumns, notApplied, unknownEarlier } = readQuestionnaires(table, file);
  const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(", ");
  const notes = {
    ru: [
      ...(unknownColumns.length > 0 ? [`столбцы, которые не читаются: ${quoted(unknownColumns)}`] : []),
      ...(unknownEarlier.length > 0 ? [`прежние пары с теми, кого в таблице нет: ${quoted(unknownEarlier)}`] : []),
    ],
    en: [
      ...(unknownColumns.length > 0 ? [`columns that are not read: ${quoted(unknownColumns)}`] : []),
      ...(unknownEarlier.length > 0
        ? [`earlier pairs with people whom the table does not have: ${quoted(unknownEarlier)}`]
        : []),
    ],
  };
  for (const note of notes[locale]) process.stderr.write(`nastavnik: ${file}: ${note}\n`);
  return { problem, notApplied };
}
