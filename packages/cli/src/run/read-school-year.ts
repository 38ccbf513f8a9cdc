import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Locale } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { parseSchoolYear, type SchoolYear } from "@nastavnik/simulation";
import { readRegulationFile } from "./read-regulation-file.ts";
import { UserError } from "../user-error.ts";

/**
 * Reads the definition of a school year. Warnings go to standard error, unless told to be silent.
 *
 * @throws UserError with every problem of the file, one a line
 */
export async function readSchoolYear(file: string, locale: Locale, isSilent: boolean): Promise<SchoolYear> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    const { code } = cause as { code?: string };
    const met = code === "ENOENT" ? { ru: "его нет", en: "none" } : { ru: code ?? "ошибка", en: code ?? "an error" };
    throw new UserError(
      locale === "ru"
        ? `${file}: ожидается файл с описанием года, ${met.ru}`
        : `${file}: expected a file that describes the year, met ${met.en}`,
      { cause },
    );
  }
  const readRegulation = (path: string) => readRegulationFile(resolve(dirname(file), path));
  const parsed = parseSchoolYear(text, { file, workflows: targetModel.workflows, readRegulation });
  if (!parsed.ok) throw new UserError(parsed.problems.map(({ message }) => message[locale]).join("\n"));
  if (!isSilent) {
    for (const warning of parsed.warnings.filter(({ code }) => code !== "blank-cell")) {
      process.stderr.write(`${warning.message[locale]}\n`);
    }
  }
  return parsed.value;
}
