import type { Locale } from "@nastavnik/core";
import { compareRegulations, targetModel } from "@nastavnik/core/target-model";
import { Command } from "commander";
import { givenRegulation } from "./given-regulation.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

async function diff(before: string, after: string, options: RegulationOptions): Promise<void> {
  const { locale } = options;
  const [first, second] = [await givenRegulation(before, locale), await givenRegulation(after, locale)];
  const differences = compareRegulations(first, second, targetModel.workflows);
  const none = locale === "ru" ? "Оба положения требуют одного и того же." : "Both regulations ask for the same.";
  print(
    options,
    { before: first.id, after: second.id, differences },
    differences.length === 0 ? [none] : differences.map(({ text }) => `— ${text[locale]}`),
  );
}

/** `nastavnik regulation diff <a> <b>`: what becomes allowed or forbidden under another regulation, in sentences. */
export function diffCommand(locale: Locale): Command {
  return withOptions(
    new Command("diff")
      .description(
        {
          ru: "что становится разрешено или запрещено от одного положения к другому, предложениями",
          en: "what becomes allowed or forbidden from one regulation to another, in sentences",
        }[locale],
      )
      .argument(
        "<before>",
        { ru: "имя готового положения или файл", en: "name of a shipped regulation, or a file" }[locale],
      )
      .argument(
        "<after>",
        { ru: "имя готового положения или файл", en: "name of a shipped regulation, or a file" }[locale],
      ),
    locale,
  ).action(diff);
}
