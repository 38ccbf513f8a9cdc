#!/usr/bin/env node
import { isNastavnikError } from "@nastavnik/core";
import { CommanderError } from "commander";
import { nastavnik } from "./program.ts";
import { UserError } from "./user-error.ts";

// Exit codes: 0 done, 1 our own failure, 2 a mistake in what was given.
try {
  const program = nastavnik();
  for (const command of [program, ...program.commands]) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UserError || (isNastavnikError(error) && error.code !== "internal")) {
    process.stderr.write(`nastavnik: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`nastavnik: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
