import type { Command } from "commander";

/** Changes a command and all that is within it. */
export function everyCommand(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) everyCommand(inner, change);
}
