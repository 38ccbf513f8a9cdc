import type { Locale } from "@nastavnik/core";
import { printScore, score, scoreTable } from "@nastavnik/rules/score";
import { Command } from "commander";
import { readGiven, refuse } from "../given-table.ts";
import { localeOption } from "../options.ts";

interface ScoreOptions {
  readonly sheet?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

/** `nastavnik score <file>`: contests, expert reviews, attestations and stimulus payments of many people. */
export function scoreCommand(locale: Locale): Command {
  return new Command("score")
    .description(
      {
        ru: "посчитать баллы по листу: конкурс, экспертиза, аттестация, стимулирующие выплаты",
        en: "score people or works by a sheet: a contest, an expert review, an attestation, a stimulus policy",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "файл YAML или JSON в формате nastavnik-score/1 либо таблица CSV с ответами",
        en: "YAML or JSON file in the format nastavnik-score/1, or a CSV table of answers",
      }[locale],
    )
    .option(
      "--sheet <file>",
      {
        ru: "для таблицы: файл в формате nastavnik-score/1 с её листом",
        en: "for a table: the file in the format nastavnik-score/1 with its sheet",
      }[locale],
    )
    .option("--json", { ru: "напечатать JSON", en: "print JSON" }[locale], false)
    .addOption(localeOption(locale))
    .action(async (file: string, options: ScoreOptions) => {
      const { data, line } = await readGiven(file, options, { entries: "entries", read: scoreTable });
      const scored = score(data);
      if (!scored.ok) refuse(scored.problems.map(line));
      const { value } = scored;
      process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : printScore(value, options.locale));
    });
}
