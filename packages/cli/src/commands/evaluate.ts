import type { Locale } from "@nastavnik/core";
import { evaluate, pathText, printEvaluation, type Problem } from "@nastavnik/rules";
import { Command } from "commander";
import { type LocatedDocument, readLocatedDocument } from "../located-document.ts";
import { environmentLocale, parseLocale } from "../locale.ts";
import { UserError } from "../user-error.ts";

function problemLine({ path, text, offset }: Problem, document: LocatedDocument, locale: Locale): string {
  const field = path.length === 0 ? "" : `${pathText(path)}: `;
  return `${document.place(path, offset)}: ${field}${text[locale]}`;
}

/** `nastavnik evaluate <file>`: the verdict of a plan-and-facts file, with its derivation. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Evaluate plans and facts and print the verdict with its derivation")
    .argument("<file>", "YAML or JSON file in the format nastavnik-evaluation/1")
    .option("--json", "print the evaluation as JSON, to be kept and reproduced", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action(async (file: string, { json, locale }: { json: boolean; locale: Locale }) => {
      const document = await readLocatedDocument(file);
      const evaluated = evaluate(document.data);
      if (!evaluated.ok) {
        throw new UserError(evaluated.problems.map((one) => problemLine(one, document, locale)).join("\n"));
      }
      const { value } = evaluated;
      process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : printEvaluation(value, locale));
    });
}
