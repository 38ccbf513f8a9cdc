import { dirname, resolve } from "node:path";
import type { Locale, Text } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { parseSchoolYear, type SchoolYear } from "@nastavnik/simulation";
import { readRegulationFile } from "./read-regulation-file.ts";
import { readText } from "../read-bytes.ts";
import { UserError } from "../user-error.ts";

/** A definition that was read, and what is doubtful about it. */
export interface ReadSchoolYear {
  readonly year: SchoolYear;
  /** Each with its place; cells that the plan itself leaves blank are none. */
  readonly warnings: readonly Text[];
}

/**
 * Reads the definition of a school year.
 *
 * @param change - what is read in place of the file's text
 * @throws UserError with every problem of the file, one a line
 */
export async function parsedSchoolYear(
  file: string,
  change: (text: string) => string = (text) => text,
): Promise<ReadSchoolYear> {
  const text = change(readText(file));
  const readRegulation = (path: string) => readRegulationFile(resolve(dirname(file), path));
  const parsed = parseSchoolYear(text, { file, workflows: targetModel.workflows, readRegulation });
  if (!parsed.ok) {
    const lines = (locale: Locale) => parsed.problems.map(({ message }) => message[locale]).join("\n");
    throw new UserError({ ru: lines("ru"), en: lines("en") });
  }
  const warnings = parsed.warnings.filter(({ code }) => code !== "blank-cell").map(({ message }) => message);
  return { year: parsed.value, warnings };
}

const warning = { ru: "предупреждение", en: "warning" };

/** A warning as it is printed. */
export function warningLine(text: Text, locale: Locale): string {
  return `${warning[locale]}: ${text[locale]}`;
}

/**
 * Reads the definition of a school year. Warnings go to standard error, unless told to be silent.
 *
 * @throws UserError with every problem of the file, one a line
 */
export async function readSchoolYear(file: string, locale: Locale, isSilent: boolean): Promise<SchoolYear> {
  const { year, warnings } = await parsedSchoolYear(file);
  if (!isSilent) for (const each of warnings) process.stderr.write(`${warningLine(each, locale)}\n`);
  return year;
}
