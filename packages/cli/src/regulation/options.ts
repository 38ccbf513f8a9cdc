import type { Locale } from "@nastavnik/core";
import type { Command } from "commander";
import { environmentLocale, parseLocale } from "../locale.ts";

/** Options of every command about regulations. */
export interface RegulationOptions {
  readonly json: boolean;
  readonly locale: Locale;
}

/** A command with the options that all of them have. */
export function withOptions(command: Command): Command {
  return command
    .option("--json", "print one JSON document instead of text", false)
    .option("--locale <language>", "ru or en", parseLocale, environmentLocale(process.env));
}

/** Prints data as JSON, or lines of text. */
export function print({ json }: RegulationOptions, data: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join("\n")}\n`);
}
