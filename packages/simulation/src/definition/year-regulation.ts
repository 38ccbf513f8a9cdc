import { NastavnikError, type Regulation, regulationOf } from "@nastavnik/core";
import type { RegulationProblem } from "@nastavnik/core/regulation";
import { foundingRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { select } from "./select.ts";

/** A file that a year names, as it was read: what it holds, or why it could not be. */
export type ReadFile =
  | { readonly ok: true; readonly written: unknown }
  | { readonly ok: false; readonly met: { readonly ru: string; readonly en: string } };

/** Reads the regulation of a file that a year names by its path. */
export type RegulationReader = (path: string) => ReadFile;

/** What a year says of its regulation, resolved: what the programme is founded with, and how it decides. */
export type YearRegulation =
  | { readonly ok: true; readonly given: unknown; readonly regulation: Regulation }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const known = {
  ru: "имя поставляемого положения или путь к файлу",
  en: "the name of a shipped regulation or a path to a file:",
};

/** Only what has the shape of settings; everything else is told by the schema. */
function settingsOf(data: unknown) {
  const off = select(data, "policies.off.*").flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const parameters = select(data, "policies.parameters.*").map(({ path, value }): [string, never] => [
    String(path.at(-1)),
    value as never,
  ]);
  return { off, parameters: Object.fromEntries(parameters) };
}

function findingsOf(problems: readonly RegulationProblem[]): readonly Finding[] {
  return problems.map(({ path, text, near }) => {
    const place = path.join(".");
    const meant = near === undefined ? "" : ` (${near})`;
    return {
      code: "regulation",
      path: ["regulation"],
      expected: { ru: `верное положение: ${text.ru}${meant}`, en: `a sound regulation: ${text.en}${meant}` },
      met: { ru: place, en: place },
    };
  });
}

/** The regulation of a year: by its name, from its file, or as the year itself writes it, with the year's policies. */
export function yearRegulation(data: unknown, read?: RegulationReader): YearRegulation {
  const [named] = select(data, "regulation");
  let given = named?.value;
  if (typeof given === "string" && !shippedRegulations.includes(given)) {
    const file = given.includes(".") || given.includes("/") ? read?.(given) : undefined;
    if (file?.ok !== true) {
      const met = file === undefined ? describe(given) : file.met;
      return {
        ok: false,
        findings: [
          { code: "regulation", path: ["regulation"], expected: oneOf(known, shippedRegulations, given), met },
        ],
      };
    }
    given = file.written;
  }
  const taken = foundingRegulation({
    ...(given === undefined ? {} : { regulation: given }),
    policies: settingsOf(data),
  });
  if (!taken.ok) return { ok: false, findings: findingsOf(taken.problems) };
  return { ok: true, given, regulation: regulationOf(taken.edition) };
}

/**
 * The regulation of a year that has been read.
 *
 * @throws NastavnikError `invalid-input` for one that was never read and whose regulation is not sound
 */
export function regulationOfYear(definition: unknown): Regulation {
  const read = yearRegulation(definition);
  if (read.ok) return read.regulation;
  throw new NastavnikError(
    "invalid-input",
    read.findings.map(({ expected, met }) => `expected ${expected.en}, met ${met.en}`).join("; "),
  );
}
