import { writeFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import type { DiagramOptions } from "@nastavnik/visualisation";
import { type Command, Option } from "commander";
import { localeOption } from "../options.ts";
import { unwritable } from "../unwritable.ts";
import { type DiagramFormat, diagramFormats } from "./drawn-text.ts";

/** Options of every command that draws. */
export interface DrawingOptions {
  readonly format: DiagramFormat;
  readonly outline: boolean;
  readonly conditions: boolean;
  readonly output?: string;
  readonly locale: Locale;
}

/** A command with the options of all that draw. */
export function withDrawingOptions(command: Command, locale: Locale): Command {
  const said = (ru: string, en: string): string => ({ ru, en })[locale];
  return command
    .addOption(
      new Option("--format <format>", said("в каком виде", "what to write")).choices(diagramFormats).default("mermaid"),
    )
    .option("--outline", said("только состояния и переходы", "only the states and the ways between them"), false)
    .option("--no-conditions", said("без условий у переходов", "without the conditions beside the ways"))
    .option(
      "--output <file>",
      said("куда записать; без него — на экран", "where to write it; to the standard output unless told"),
    )
    .addOption(localeOption(locale));
}

/** How these options want a workflow to be drawn. */
export function drawingOf({ locale, outline, conditions }: DrawingOptions): DiagramOptions {
  return { locale, detail: outline ? "outline" : "full", conditions };
}

/** Writes a drawing where it was asked for. */
export async function write(text: string, { output }: DrawingOptions): Promise<void> {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(output, text).catch((cause: unknown) => {
    throw unwritable(output, cause);
  });
}
