import type { Locale } from "@nastavnik/core";
import {
  favourites,
  type Favourite,
  type MatchingResult,
  type Mode,
  modes,
  parseProblem,
  resultJson,
  resultReport,
  runProtocol,
  solve,
} from "@nastavnik/matching";
import { Command, Option } from "commander";
import { WrongValue } from "../wrong-value.ts";
import { answerQuestion, type Questions } from "../match/answer-question.ts";
import { checkCommand } from "../match/check-command.ts";
import { localeOption } from "../options.ts";
import { inLocale, refuse } from "../match/in-locale.ts";
import { loadIntegerSolver } from "../match/load-integer-solver.ts";
import { type ReadProblem, readProblem } from "../match/read-problem.ts";

interface MatchOptions extends Questions {
  readonly mode?: Mode;
  readonly for?: Favourite;
  readonly seed: string;
  readonly minimumScore?: number;
  readonly id?: string;
  readonly json: boolean;
  readonly protocol: boolean;
  readonly locale: Locale;
}

/** `nastavnik match <file>`: pairs and groups of one instance or of questionnaires, with the proof; and questions about them. */
export function matchCommand(locale: Locale): Command {
  const asked = ["protocol", "why", "unmatched", "price", "rules"];
  const question = (flags: string, description: string) => {
    const option = new Option(flags, description);
    return option.conflicts(asked.filter((name) => name !== option.attributeName()));
  };
  return new Command("match")
    .description(
      {
        ru: "составить пары или группы по задаче или по анкетам, с причинами и доказательством",
        en: "form pairs or groups from an instance or from questionnaires, with reasons and a proof",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "файл JSON или YAML с одной задачей либо CSV с анкетами",
        en: "JSON or YAML file with one instance, or CSV file with questionnaires",
      }[locale],
    )
    .addOption(
      new Option(
        "--mode <mode>",
        {
          ru: "что искать; по умолчанию то, о чём просит файл",
          en: "what is looked for; by default what the file asks for",
        }[locale],
      ).choices(modes),
    )
    .addOption(
      new Option(
        "--for <side>",
        { ru: "для кого устойчивый ответ лучше всего (mentees)", en: "whom a stable answer is best for (mentees)" }[
          locale
        ],
      ).choices(favourites),
    )
    .option(
      "--seed <seed>",
      { ru: "из чего берутся числа жребия", en: "what the lottery numbers are drawn from" }[locale],
      "0",
    )
    .option(
      "--minimum-score <score>",
      { ru: "не составлять пар, у которых баллов меньше", en: "form no pair that scores less" }[locale],
      parseScore,
    )
    .option(
      "--id <id>",
      {
        ru: "задача с этим идентификатором, если в файле их список",
        en: "the instance of that id, where the file holds a list",
      }[locale],
    )
    .addOption(
      new Option("--json", { ru: "напечатать JSON", en: "print JSON" }[locale]).default(false).conflicts("protocol"),
    )
    .addOption(
      question(
        "--protocol",
        {
          ru: "напечатать протокол подбора, приложение к приказу",
          en: "print the protocol of the run, an annex to the order",
        }[locale],
      ).default(false),
    )
    .addOption(
      question(
        "--why <ids...>",
        {
          ru: "напечатать, почему наставляемый и наставник (два идентификатора) — пара или нет",
          en: "print why a mentee and a mentor (two identifiers) are a pair or not",
        }[locale],
      ),
    )
    .addOption(
      question(
        "--unmatched <id>",
        { ru: "напечатать, почему кто-то остался без пары", en: "print why somebody has nobody" }[locale],
      ),
    )
    .addOption(
      question(
        "--price",
        {
          ru: "напечатать, чего стоит устойчивость: кто найдёт пару, если от неё отказаться",
          en: "print what stability costs: who is served by giving it up",
        }[locale],
      ).default(false),
    )
    .addOption(
      question(
        "--rules",
        {
          ru: "напечатать, кто найдёт пару без каждого из правил, от которых можно отказаться",
          en: "print who would be served without each rule that may be dropped",
        }[locale],
      ).default(false),
    )
    .addOption(localeOption(locale))
    .action((file: string, options: MatchOptions) => inLocale(options.locale, () => run(file, options)))
    .addCommand(checkCommand(locale).exitOverride());
}

async function run(file: string, options: MatchOptions): Promise<void> {
  const { json, protocol, locale, seed, minimumScore } = options;
  const read = await readProblem(file, options.id, locale);
  const problem = minimumScore === undefined ? read.problem : parseProblem({ ...read.problem, minimumScore }, file);
  const settings = { mode: options.mode ?? read.mode, for: options.for, seed };
  const first = solve(problem, settings);
  const isOpen = first.proof.kind === "sizes" && first.proof.gap !== undefined;
  const integerSolver = isOpen ? await loadIntegerSolver() : undefined;
  const result = integerSolver === undefined ? first : solve(problem, { ...settings, integerSolver });
  if (options.for !== undefined && !["stable", "topics", "co-mentors"].includes(result.mode)) {
    const text = {
      ru: `--for: ожидается режим stable, topics или co-mentors, встретился ${result.mode}`,
      en: `--for: expected the mode stable, topics or co-mentors, met ${result.mode}`,
    };
    refuse(text, locale);
  }
  const answer = answerQuestion(problem, result, { ...options, integerSolver }, locale);
  if (answer !== undefined) {
    process.stdout.write(json ? `${JSON.stringify(answer.data, null, 2)}\n` : answer.text);
    return;
  }
  const { notApplied } = read;
  process.stdout.write(
    json
      ? `${JSON.stringify(withNotApplied(result, read), null, 2)}\n`
      : protocol
        ? runProtocol(problem, result, { locale, notApplied })
        : resultReport(problem, result, locale, notApplied),
  );
}

/** The answer as JSON; rules that were left out stand beside it, where there are any. */
function withNotApplied(result: MatchingResult, { notApplied }: ReadProblem): unknown {
  const left = notApplied.map(({ code, missing }) => ({ code, missing: missing.map(({ en }) => en) }));
  return { ...resultJson(result), ...(left.length > 0 && { notApplied: left }) };
}

function parseScore(text: string): number {
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new WrongValue("--minimum-score", { ru: "целое число", en: "a whole number" }, text);
}
