import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Locale, NastavnikError } from "@nastavnik/core";
import { defaultRegulation, shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { Command, Option } from "commander";
import { Temporal } from "temporal-polyfill";
import { firstFiles } from "../init/first-files.ts";
import { dateOf } from "../option-values.ts";
import { localeOption } from "../options.ts";
import { UserError } from "../user-error.ts";

interface InitOptions {
  readonly regulation: string;
  readonly from?: Temporal.PlainDate;
  readonly locale: Locale;
}

/** The first of September of this school year; from May on, of the next one, which is being planned. */
function beginning(): string {
  const { year, month } = Temporal.Now.plainDateISO();
  return `${month >= 5 ? year : year - 1}-09-01`;
}

async function folderFor(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const { code = "" } = cause as { code?: string };
    const text = {
      ru: `${folder}: ожидается папка, в которую можно писать, встретилось: ${code === "EEXIST" ? "файл" : code}`,
      en: `${folder}: expected a folder that can be written to, met ${code === "EEXIST" ? "a file" : code}`,
    };
    throw new UserError(text, { cause });
  }
}

async function init(folder: string, { regulation, from, locale }: InitOptions): Promise<void> {
  const edition = shippedRegulation(regulation);
  if (edition === undefined) throw new NastavnikError("internal", `no shipped regulation ${regulation}`);
  const files = firstFiles(edition, from?.toString() ?? beginning(), locale);
  await folderFor(folder);
  const there = files.map(({ name }) => join(folder, name)).filter((path) => existsSync(path));
  if (there.length > 0) {
    throw new UserError({
      ru: `${there.join(", ")}: ожидается папка без этих файлов; ничего не записано`,
      en: `${there.join(", ")}: expected a folder without these files; nothing is written`,
    });
  }
  for (const { name, content } of files) await writeFile(join(folder, name), content, { flag: "wx" });
  const path = (name: string) => (folder === "." ? name : join(folder, name));
  const next = [
    `nastavnik validate ${path("regulation.yaml")}`,
    `nastavnik story ${path("story.yaml")}`,
    `nastavnik run ${path("year.yaml")}`,
  ];
  const done = { ru: "Записано", en: "Written" };
  const then = { ru: "Дальше", en: "Next" };
  const lines = [
    `${done[locale]}: ${files.map(({ name }) => path(name)).join(", ")}`,
    `${then[locale]}:`,
    ...next.map((line) => `  ${line}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** `nastavnik init [folder]`: a regulation, a year and a story to begin with. */
export function initCommand(locale: Locale): Command {
  const words = {
    about: {
      ru: "завести положение, учебный год и историю, с которых можно начать",
      en: "make a regulation, a school year and a story to begin with",
    },
    folder: { ru: "куда; по умолчанию — сюда", en: "where; here unless told" },
    regulation: {
      ru: "на каком положении основаться: имя готового",
      en: "the regulation to begin from: the name of a shipped one",
    },
    from: {
      ru: "первый день года; по умолчанию — 1 сентября",
      en: "first day of the year; 1 September unless told",
    },
  };
  return new Command("init")
    .description(words.about[locale])
    .argument("[folder]", words.folder[locale], ".")
    .addOption(
      new Option("--regulation <name>", words.regulation[locale])
        .choices(shippedRegulations)
        .default(defaultRegulation),
    )
    .option("--from <date>", words.from[locale], dateOf("--from"))
    .addOption(localeOption(locale))
    .action(init);
}
