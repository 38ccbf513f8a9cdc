import { isNastavnikError } from "@nastavnik/core";
import { type Command, CommanderError } from "commander";
import { nastavnik } from "./program.ts";
import { StoodStill } from "./run/stood-still.ts";
import { WentOtherwise } from "./story/went-otherwise.ts";
import { UserError } from "./user-error.ts";

/**
 * What the command tells its caller: done; a failure of ours, or a story that went otherwise than it is told; a mistake in
 * what was given; a year that stood still.
 */
export type ExitCode = 0 | 1 | 2 | 3;

function everyCommand(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) everyCommand(inner, change);
}

/**
 * Runs the command `nastavnik` with these arguments and answers its exit code. A mistake in what was given is told in one
 * line; only a failure of ours comes with a stack trace.
 */
export async function execute(args: readonly string[]): Promise<ExitCode> {
  try {
    const program = nastavnik();
    everyCommand(program, (command) => command.exitOverride());
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof StoodStill) return 3;
    if (error instanceof WentOtherwise) return 1;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError || (isNastavnikError(error) && error.code !== "internal")) {
      process.stderr.write(`nastavnik: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(`nastavnik: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
