import type { Locale } from "@nastavnik/core";
import type { Command } from "commander";
import { jsonOption, localeOption } from "../options.ts";

/** Options of every command about regulations. */
export interface RegulationOptions {
  readonly json: boolean;
  readonly locale: Locale;
}

/** A command with the options that all of them have. */
export function withOptions(command: Command, locale: Locale): Command {
  return command.addOption(jsonOption(locale).default(false)).addOption(localeOption(locale));
}

/** Prints data as JSON, or lines of text. */
export function print({ json }: RegulationOptions, data: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join("\n")}\n`);
}
