import type { Locale } from "@nastavnik/core";
import { checkResult, flawText, parseResult } from "@nastavnik/matching";
import { Command, CommanderError } from "commander";
import { inLocale } from "./in-locale.ts";
import { readLocatedDocument } from "../located-document.ts";
import { readProblem } from "./read-problem.ts";

interface CheckOptions {
  readonly id?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

/**
 * `nastavnik match check <problem> <answer>`: whether an answer that `match --json` printed is right. Takes `--id`, `--json` and
 * `--locale` of `match`. Ends with exit code 2 if the answer is false.
 */
export function checkCommand(locale: Locale): Command {
  return new Command("check")
    .description(
      {
        ru: "проверить ответ, напечатанный `match --json`, по его задаче, без решателей",
        en: "check an answer that `match --json` printed against its problem, without the solvers",
      }[locale],
    )
    .argument(
      "<problem>",
      {
        ru: "файл JSON или YAML с одной задачей либо CSV с анкетами",
        en: "JSON or YAML file with one instance, or CSV file with questionnaires",
      }[locale],
    )
    .argument("<answer>", { ru: "файл JSON с ответом", en: "JSON file with the answer" }[locale])
    .action(async (problemFile: string, answerFile: string, _: unknown, command: Command) => {
      const { id, json, ...options } = command.optsWithGlobals<CheckOptions>();
      const told = options.locale;
      await inLocale(told, async () => {
        const { problem } = await readProblem(problemFile, id, told);
        const { data: given } = await readLocatedDocument(answerFile, { numbers: "double" });
        const answer = parseResult(problem, given, answerFile);
        const flaws = checkResult(problem, answer);
        const lines = flaws.map((flaw) => flawText(flaw)[told]);
        const verdict = {
          ru: flaws.length === 0 ? "Ответ верен" : `Ответ неверен, ошибок: ${flaws.length}`,
          en: flaws.length === 0 ? "The answer is right" : `The answer is false, flaws: ${flaws.length}`,
        };
        const data = { ok: flaws.length === 0, flaws: flaws.map((flaw) => ({ ...flaw, text: flawText(flaw) })) };
        process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${[verdict[told], ...lines].join("\n")}\n`);
        if (flaws.length > 0) throw new CommanderError(2, "nastavnik.falseAnswer", verdict.en);
      });
    });
}
