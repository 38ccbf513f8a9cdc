import { isNastavnikError } from "@nastavnik/core";
import { CommanderError } from "commander";
import { FaultsFound } from "./check/faults-found.ts";
import { askedLocale, commandLineText } from "./command-line-text.ts";
import { everyCommand } from "./every-command.ts";
import { environmentLocale } from "./locale.ts";
import { nastavnik } from "./program.ts";
import { StoodStill } from "./run/stood-still.ts";
import { WentOtherwise } from "./story/went-otherwise.ts";
import { UserError } from "./user-error.ts";
import { unknownCommand } from "./unknown-command.ts";

/**
 * What the command tells its caller: done; a failure of ours, a story that went otherwise than it is told, or errors that a
 * check has found; a mistake in what was given; a year that stood still.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** Whether it says that the arguments are wrong; help and version that were asked for end so too. */
function isComplaint({ exitCode, code }: CommanderError): boolean {
  return exitCode !== 0 && code.startsWith("commander.") && code !== "commander.help";
}

/**
 * Runs the command `nastavnik` with these arguments and answers its exit code. A mistake in what was given is told in one
 * line; only a failure of ours comes with a stack trace.
 */
export async function execute(args: readonly string[]): Promise<ExitCode> {
  const locale = askedLocale(args) ?? environmentLocale(process.env);
  const complain = (text: string): ExitCode => {
    process.stderr.write(`nastavnik: ${text}\n`);
    return 2;
  };
  try {
    const program = nastavnik(locale);
    // What is wrong with the arguments is told below, in the language asked for.
    everyCommand(program, (command) => command.exitOverride().configureOutput({ outputError: () => undefined }));
    const unknown = unknownCommand(program, args);
    if (unknown !== undefined) return complain(unknown[locale]);
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof StoodStill) return 3;
    if (error instanceof WentOtherwise || error instanceof FaultsFound) return 1;
    if (error instanceof CommanderError) {
      if (isComplaint(error)) return complain(commandLineText(error.message)[locale]);
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof UserError) return complain(error.text[locale]);
    if (isNastavnikError(error) && error.code !== "internal") return complain(error.text?.[locale] ?? error.message);
    process.stderr.write(`nastavnik: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
