import type { Locale } from "@nastavnik/core";
import { printScore, score, scoreTable } from "@nastavnik/rules/score";
import { Command } from "commander";
import { readGiven, refuse } from "../given-table.ts";
import { environmentLocale, parseLocale } from "../locale.ts";

interface ScoreOptions {
  readonly sheet?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

/** `nastavnik score <file>`: contests, expert reviews, attestations and stimulus payments of many people. */
export function scoreCommand(): Command {
  return new Command("score")
    .description("Score people or works by a sheet: a contest, an expert review, an attestation, a stimulus policy")
    .argument("<file>", "YAML or JSON file in the format nastavnik-score/1, or a CSV table of answers")
    .option("--sheet <file>", "for a table: the file in the format nastavnik-score/1 with its sheet")
    .option("--json", "print JSON", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action(async (file: string, options: ScoreOptions) => {
      const { data, line } = await readGiven(file, options, { entries: "entries", read: scoreTable });
      const scored = score(data);
      if (!scored.ok) refuse(scored.problems.map(line));
      const { value } = scored;
      process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : printScore(value, options.locale));
    });
}
