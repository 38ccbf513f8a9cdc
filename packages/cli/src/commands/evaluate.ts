import type { Locale } from "@nastavnik/core";
import { evaluate, printEvaluation } from "@nastavnik/rules";
import { targetModelProfiles } from "@nastavnik/rules/target-model";
import { Command } from "commander";
import { readLocatedDocument } from "../located-document.ts";
import { problemLine } from "../problem-line.ts";
import { UserError } from "../user-error.ts";
import { localeOption } from "../options.ts";

interface EvaluateOptions {
  readonly json: boolean;
  readonly locale: Locale;
}

async function evaluateFile(file: string, { json, locale }: EvaluateOptions): Promise<void> {
  const document = await readLocatedDocument(file);
  const evaluated = evaluate(document.data, { profiles: targetModelProfiles });
  if (!evaluated.ok) {
    throw new UserError(evaluated.problems.map((one) => problemLine(one, document, locale)).join("\n"));
  }
  const { value } = evaluated;
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : printEvaluation(value, locale));
}

/** `nastavnik evaluate <file>`: the verdict of a plan-and-facts file, with its derivation. */
export function evaluateCommand(locale: Locale): Command {
  return new Command("evaluate")
    .description(
      {
        ru: "сравнить план с фактами и напечатать решение с его выводом",
        en: "evaluate plans and facts and print the verdict with its derivation",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "файл YAML или JSON в формате nastavnik-evaluation/1",
        en: "YAML or JSON file in the format nastavnik-evaluation/1",
      }[locale],
    )
    .option(
      "--json",
      {
        ru: "напечатать оценку как JSON, чтобы хранить и воспроизвести",
        en: "print the evaluation as JSON, to be kept and reproduced",
      }[locale],
      false,
    )
    .addOption(localeOption(locale))
    .action(evaluateFile);
}
