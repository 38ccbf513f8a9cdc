import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Locale } from "@nastavnik/core";
import {
  favourites,
  type Favourite,
  type Mode,
  modes,
  parseProblem,
  readInstance,
  type ReadInstance,
  resultJson,
  resultReport,
  runProtocol,
  solve,
} from "@nastavnik/matching";
import { readCsv } from "@nastavnik/matching/csv";
import { readQuestionnaires } from "@nastavnik/matching/target-model";
import { Command, InvalidArgumentError, Option } from "commander";
import { readLocatedDocument } from "../located-document.ts";
import { environmentLocale, parseLocale } from "../locale.ts";
import { UserError } from "../user-error.ts";

interface MatchOptions {
  readonly mode?: Mode;
  readonly for?: Favourite;
  readonly seed: string;
  readonly minimumScore?: number;
  readonly id?: string;
  readonly json: boolean;
  readonly protocol: boolean;
  readonly locale: Locale;
}

/** `nastavnik match <file>`: pairs and groups of one instance or of questionnaires, with the proof. */
export function matchCommand(): Command {
  return new Command("match")
    .description("Form pairs or groups from an instance or from questionnaires, with reasons and a proof")
    .argument("<file>", "JSON or YAML file with one instance, or CSV file with questionnaires")
    .addOption(new Option("--mode <mode>", "what is looked for; by default what the file asks for").choices(modes))
    .addOption(new Option("--for <side>", "whom a stable answer is best for (mentees)").choices(favourites))
    .option("--seed <seed>", "what the lottery numbers are drawn from", "0")
    .option("--minimum-score <score>", "form no pair that scores less", parseWhole)
    .option("--id <id>", "the instance of that id, where the file holds a list")
    .addOption(new Option("--json", "print JSON").default(false).conflicts("protocol"))
    .option("--protocol", "print the protocol of the run, an annex to the order", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action(async (file: string, options: MatchOptions) => {
      const { json, protocol, locale, seed, minimumScore } = options;
      const read = extname(file).toLowerCase() === ".csv" ? await readTable(file) : await readFileOf(file, options.id);
      const problem = minimumScore === undefined ? read.problem : parseProblem({ ...read.problem, minimumScore }, file);
      const result = solve(problem, { mode: options.mode ?? read.mode, for: options.for, seed });
      if (options.for !== undefined && !["stable", "topics"].includes(result.mode)) {
        throw new UserError(`--for: expected the mode stable or topics, met ${result.mode}`);
      }
      process.stdout.write(
        json
          ? `${JSON.stringify(resultJson(result), null, 2)}\n`
          : protocol
            ? runProtocol(problem, result, { locale })
            : resultReport(problem, result, locale),
      );
    });
}

async function readFileOf(file: string, id: string | undefined): Promise<ReadInstance> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  const data = (text === undefined ? undefined : parsedJson(text)) ?? (await readLocatedDocument(file)).data;
  if (id === undefined) return readInstance(data, file);
  const all: readonly unknown[] = Array.isArray(data) ? data : [data];
  const found = all.find((each) => typeof each === "object" && each !== null && "id" in each && each.id === id);
  if (found === undefined) throw new UserError(`${file}: expected an instance with the id «${id}», met none`);
  return readInstance(found, file);
}

/** The value of a JSON text; nothing if it is none, and then the slower reader tells where it breaks. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readTable(file: string): Promise<ReadInstance> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    await readLocatedDocument(file);
    throw new UserError(`${file}: expected a file that can be read`);
  }
  const { problem, unknownColumns } = readQuestionnaires(readCsv(bytes, file), file);
  if (unknownColumns.length > 0) {
    const names = unknownColumns.map((name) => `«${name}»`).join(", ");
    process.stderr.write(`nastavnik: ${file}: columns that are not read: ${names}\n`);
  }
  return { problem };
}

function parseWhole(text: string): number {
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new InvalidArgumentError(`expected a whole number, met ${text}`);
}
