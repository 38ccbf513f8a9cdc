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
import { environmentLocale, parseLocale } from "../locale.ts";
import { answerQuestion, type Questions } from "../match/answer-question.ts";
import { checkCommand } from "../match/check-command.ts";
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
export function matchCommand(): Command {
  const asked = ["protocol", "why", "unmatched", "price", "rules"];
  const question = (flags: string, description: string) => {
    const option = new Option(flags, description);
    return option.conflicts(asked.filter((name) => name !== option.attributeName()));
  };
  return new Command("match")
    .description("Form pairs or groups from an instance or from questionnaires, with reasons and a proof")
    .argument("<file>", "JSON or YAML file with one instance, or CSV file with questionnaires")
    .addOption(new Option("--mode <mode>", "what is looked for; by default what the file asks for").choices(modes))
    .addOption(new Option("--for <side>", "whom a stable answer is best for (mentees)").choices(favourites))
    .option("--seed <seed>", "what the lottery numbers are drawn from", "0")
    .option("--minimum-score <score>", "form no pair that scores less", parseScore)
    .option("--id <id>", "the instance of that id, where the file holds a list")
    .addOption(new Option("--json", "print JSON").default(false).conflicts("protocol"))
    .addOption(question("--protocol", "print the protocol of the run, an annex to the order").default(false))
    .addOption(question("--why <ids...>", "print why a mentee and a mentor (two identifiers) are a pair or not"))
    .addOption(question("--unmatched <id>", "print why somebody has nobody"))
    .addOption(question("--price", "print what stability costs: who is served by giving it up").default(false))
    .addOption(question("--rules", "print who would be served without each rule that may be dropped").default(false))
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action((file: string, options: MatchOptions) => inLocale(options.locale, () => run(file, options)))
    .addCommand(checkCommand().exitOverride());
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
