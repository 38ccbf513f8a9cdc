import { writeFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import { Command } from "commander";
import { localeOption } from "../options.ts";
import { unwritable } from "../unwritable.ts";

interface SimulatorCommandOptions {
  readonly locale: Locale;
}

async function simulator(file: string, { locale }: SimulatorCommandOptions): Promise<void> {
  // The page is large, and nobody else needs it.
  const { simulatorHtml } = await import("@nastavnik/simulator/html");
  const page = await simulatorHtml(locale);
  await writeFile(file, page).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
}

/** `nastavnik simulator <file>`: the page on which workflows are tried by hand, as one file that needs nothing else. */
export function simulatorCommand(locale: Locale): Command {
  return new Command("simulator")
    .description(
      {
        ru: "записать страницу, на которой процессы пробуют вручную: один файл HTML, который работает без сети",
        en: "write the page on which workflows are tried by hand: one file of HTML that works without a network",
      }[locale],
    )
    .argument(
      "<file>",
      { ru: "куда записать, например simulator.html", en: "where to write it, such as simulator.html" }[locale],
    )
    .addOption(localeOption(locale))
    .action(simulator);
}
