import { nearest, type Text } from "@nastavnik/core";
import type { Command } from "commander";
import { perhaps } from "./perhaps.ts";

/**
 * A verb that there is not, with the one that may have been meant. The parser of arguments looks at `--help` first and
 * would answer the help of something else.
 */
export function unknownCommand(program: Command, args: readonly string[]): Text | undefined {
  let command = program;
  for (const arg of args) {
    const names = command.commands.map((inner) => inner.name());
    if (names.length === 0 || arg.startsWith("-") || arg === "help") return undefined;
    const inner = command.commands.find((each) => each.name() === arg);
    if (inner === undefined) {
      // A command that takes arguments of its own beside commands within it: this is one of the arguments.
      if (command.registeredArguments.length > 0) return undefined;
      const meant = perhaps(nearest(arg, names));
      return {
        ru: `ожидается известная команда${meant.ru}, указано: ${arg}`,
        en: `expected a known command${meant.en}, met ${arg}`,
      };
    }
    command = inner;
  }
  return undefined;
}
