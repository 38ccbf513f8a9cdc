import type { Locale, RegulationEdition } from "@nastavnik/core";
import type { RegulationProblem } from "@nastavnik/core/regulation";
import { byWords, nearest } from "@nastavnik/core";
import { readRegulation, shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { type LocatedDocument, readLocatedDocument } from "../located-document.ts";
import { perhaps } from "../perhaps.ts";
import { UserError } from "../user-error.ts";

/** One problem of a regulation's file in a line: place, path, what was expected and what was met. */
export function problemText(problem: RegulationProblem, place: string, locale: Locale): string {
  const { path, text, near, clause } = problem;
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  const meant = perhaps(near)[locale];
  const act = clause === undefined || text[locale].includes(clause) ? "" : ` (${clause})`;
  return `${place}: ${where}${text[locale]}${meant}${act}`;
}

/** A regulation's file that was read, with everything that is wrong with it. */
export interface CheckedFile {
  readonly document: LocatedDocument;
  readonly read: ReturnType<typeof readRegulation>;
}

/** Reads the file of a regulation. */
export async function checkedFile(file: string): Promise<CheckedFile> {
  const document = await readLocatedDocument(file);
  return { document, read: readRegulation(document.data) };
}

/**
 * A regulation by the name of a shipped one or by its file.
 *
 * @throws UserError with every problem of the file, one a line
 */
export async function givenRegulation(nameOrFile: string, locale: Locale): Promise<RegulationEdition> {
  const shipped = shippedRegulation(nameOrFile);
  if (shipped !== undefined) return shipped;
  if (!/[./\\]/.test(nameOrFile)) {
    const titles = shippedRegulations.flatMap((id) => {
      const title = shippedRegulation(id)?.title;
      return title === undefined ? [] : [[id, title] as const];
    });
    const near = nearest(nameOrFile, shippedRegulations) ?? byWords(nameOrFile, titles)[0];
    const known = shippedRegulations.join(", ");
    const meant = perhaps(near)[locale];
    throw new UserError(
      locale === "ru"
        ? `ожидается файл или одно из положений: ${known}${meant}; указано: ${nameOrFile}`
        : `expected a file or one of the regulations ${known}${meant}, met ${nameOrFile}`,
    );
  }
  const { document, read } = await checkedFile(nameOrFile);
  if (read.ok) return read.edition;
  throw new UserError(
    read.problems.map((problem) => problemText(problem, document.place(problem.path), locale)).join("\n"),
  );
}
