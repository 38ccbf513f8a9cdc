import type { Locale } from "@nastavnik/core";
import { type Argument, type Command, Help, type Option } from "commander";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Использование:",
  "Arguments:": "Аргументы:",
  "Options:": "Параметры:",
  "Commands:": "Команды:",
};

const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\[options\]/, "[параметры]"],
  [/\[command\]/, "[команда]"],
];

const listed = (choices: readonly string[] | undefined): string =>
  choices === undefined ? "" : ` (одно из: ${choices.join(", ")})`;

/** What an option or argument is for, and what stands where it is not given. */
function described({ description, argChoices, defaultValue }: Option | Argument): string {
  // A switch that is off, or a list that is empty, is no value that anybody would look for.
  const isPlain = typeof defaultValue === "string" || typeof defaultValue === "number";
  return `${description}${listed(argChoices)}${isPlain ? ` (по умолчанию: ${defaultValue})` : ""}`;
}

/** Makes the help of a command speak the given language: its own titles too, which the parser of arguments writes. */
export function speakHelp(command: Command, locale: Locale): void {
  if (locale === "en") return;
  command.helpOption("-h, --help", "показать эту справку");
  if (command.commands.length > 0) command.helpCommand("help [команда]", "показать справку о команде");
  const usual = new Help();
  command.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => placeholders.reduce((text, [from, to]) => text.replace(from, to), usage),
    subcommandTerm: (inner) =>
      placeholders.reduce((text, [from, to]) => text.replace(from, to), usual.subcommandTerm(inner)),
    optionDescription: described,
    argumentDescription: described,
  });
}
