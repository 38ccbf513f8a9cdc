import type { Locale } from "@nastavnik/core";
import { Command } from "commander";
import { UserError } from "../user-error.ts";
import { checkedFile, problemText } from "./given-regulation.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

async function check(file: string, options: RegulationOptions): Promise<void> {
  const { locale, json } = options;
  const { document, read } = await checkedFile(file);
  if (!read.ok) {
    const problems = read.problems.map((problem) => ({
      ...problem,
      place: document.place(problem.path),
      message: problemText(problem, document.place(problem.path), locale),
    }));
    if (json) process.stdout.write(`${JSON.stringify({ ok: false, problems }, null, 2)}\n`);
    throw new UserError(problems.map(({ message }) => message).join("\n"));
  }
  const { id, edition, title, choices, hash } = read.edition;
  const count = Object.keys(choices).length;
  print(options, { ok: true, id, edition, title, choices: count, hash }, [
    locale === "ru"
      ? `Положение составлено верно: ${title.ru} (${id}, редакция ${edition}), выборов: ${count}, хеш ${hash}`
      : `The regulation is sound: ${title.en} (${id}, edition ${edition}), choices: ${count}, hash ${hash}`,
  ]);
}

/** `nastavnik regulation check <file>`: whether a regulation is sound; if not, everything that is wrong, with its place. */
export function checkCommand(locale: Locale): Command {
  return withOptions(
    new Command("check")
      .description(
        {
          ru: "проверить файл положения: всё неверное, с местом, ожидаемым и указанным",
          en: "check the file of a regulation: everything that is wrong, with place, expected and met",
        }[locale],
      )
      .argument(
        "<file>",
        {
          ru: "файл YAML или JSON в формате nastavnik-regulation/1",
          en: "YAML or JSON file in the format nastavnik-regulation/1",
        }[locale],
      ),
    locale,
  ).action(check);
}
