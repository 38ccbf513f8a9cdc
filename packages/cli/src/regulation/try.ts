import type { Locale } from "@nastavnik/core";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, standstillLines, type TriedYear, tryYear } from "@nastavnik/simulation";
import { Command, InvalidArgumentError } from "commander";
import { StoodStill } from "../run/stood-still.ts";
import { givenRegulation } from "./given-regulation.ts";
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

function wholeNumber(most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`expected a whole number from 1 to ${most}, met ${text}`);
  };
}

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
export function tryCommand(): Command {
  return withOptions(
    new Command("try")
      .description("run an invented programme by a regulation, and tell what it comes to")
      .argument("<regulation>", "name of a shipped regulation, or a file")
      .option("--years <number>", "for how many years the programme runs", wholeNumber(4), 1)
      .option("--seeds <number>", "how many invented programmes", wholeNumber(20), 1),
  ).action(tryOut);
}
