import type { Locale } from "@nastavnik/core";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, standstillLines, type TriedYear, tryYear } from "@nastavnik/simulation";
import { Command } from "commander";
import { StoodStill } from "../run/stood-still.ts";
import { givenRegulation } from "./given-regulation.ts";
import { wholeNumberOf } from "../option-values.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

interface TryOptions extends RegulationOptions {
  readonly years: number;
  readonly seeds: number;
}

const verdicts = {
  package: { ru: "упаковать практику", en: "package" },
  revise: { ru: "доработать", en: "revise" },
  none: { ru: "решения нет", en: "no verdict" },
} as const;

function linesOf(seed: number, tried: TriedYear, locale: Locale): readonly string[] {
  const { verdict = "none", paired, mentees, units, closed, ended, standstill } = tried;
  const said = verdicts[verdict][locale];
  const head =
    locale === "ru"
      ? `зерно ${seed}: ${said}; нашли наставника ${paired} из ${mentees}; пар и групп ${units}: закрыто ${closed}, завершено с причиной ${ended}`
      : `seed ${seed}: ${said}; ${paired} of ${mentees} mentees found a mentor; ${units} units: ${closed} closed, ${ended} ended with a reason`;
  return [head, ...(standstill === undefined ? [] : standstillLines(standstill, locale))];
}

async function tryOut(nameOrFile: string, options: TryOptions): Promise<void> {
  const { locale, years, seeds } = options;
  const edition = await givenRegulation(nameOrFile, locale);
  const tried: TriedYear[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    tried.push(
      await tryYear(sampleYear(edition, { years }), seed, (clock) => memoryStore({ tenant: "sample", clock })),
    );
  }
  print(
    options,
    { regulation: edition.id, years, tried },
    tried.flatMap((each, index) => linesOf(index + 1, each, locale)),
  );
  if (tried.some(({ standstill }) => standstill !== undefined)) throw new StoodStill();
}

/** `nastavnik regulation try <name|file>`: an invented year by a regulation, to see whether it comes to its end. */
export function tryCommand(locale: Locale): Command {
  return withOptions(
    new Command("try")
      .description(
        {
          ru: "прожить вымышленную программу по положению и рассказать, к чему она пришла",
          en: "run an invented programme by a regulation, and tell what it comes to",
        }[locale],
      )
      .argument(
        "<regulation>",
        { ru: "имя готового положения или файл", en: "name of a shipped regulation, or a file" }[locale],
      )
      .option(
        "--years <number>",
        { ru: "сколько лет идёт программа", en: "for how many years the programme runs" }[locale],
        wholeNumberOf("--years", 1, 4),
        1,
      )
      .option(
        "--seeds <number>",
        { ru: "сколько вымышленных программ", en: "how many invented programmes" }[locale],
        wholeNumberOf("--seeds", 1, 20),
        1,
      ),
    locale,
  ).action(tryOut);
}
