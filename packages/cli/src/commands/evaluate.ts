import type { Locale } from "@nastavnik/core";
import { evaluate, printEvaluation } from "@nastavnik/rules";
import { targetModelProfiles } from "@nastavnik/rules/target-model";
import { Command } from "commander";
import { readLocatedDocument } from "../located-document.ts";
import { environmentLocale, parseLocale } from "../locale.ts";
import { problemLine } from "../problem-line.ts";
import { UserError } from "../user-error.ts";

/** `nastavnik evaluate <file>`: the verdict of a plan-and-facts file, with its derivation. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Evaluate plans and facts and print the verdict with its derivation")
    .argument("<file>", "YAML or JSON file in the format nastavnik-evaluation/1")
    .option("--json", "print the evaluation as JSON, to be kept and reproduced", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action(async (file: string, { json, locale }: { json: boolean; locale: Locale }) => {
      const document = await readLocatedDocument(file);
      const evaluated = evaluate(document.data, { profiles: targetModelProfiles });
      if (!evaluated.ok) {
        throw new UserError(evaluated.problems.map((one) => problemLine(one, document, locale)).join("\n"));
      }
      const { value } = evaluated;
      process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : printEvaluation(value, locale));
    });
}
