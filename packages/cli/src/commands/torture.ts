import type { Locale } from "@nastavnik/core";
import { memoryStore } from "@nastavnik/persistence/memory";
import { torture, type TortureResult } from "@nastavnik/simulation/torture";
import { Command } from "commander";
import { FaultsFound } from "../check/faults-found.ts";
import { wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { runLine, tortureStory, tortureSummary } from "../torture/torture-text.ts";

interface TortureOptions {
  readonly seed: number;
  readonly runs: number;
  readonly events?: true;
  readonly json?: true;
  readonly locale: Locale;
}

async function run({ seed, runs, events, json, locale }: TortureOptions): Promise<void> {
  const say = (text: string): void => void (json === true || process.stdout.write(`${text}\n`));
  const results: TortureResult[] = [];
  for (let index = 0; index < runs; index++) {
    const result = await torture({
      seed: seed + index,
      open: ({ clock }) => memoryStore({ tenant: "house", clock }),
    });
    const isBroken = result.findings.length > 0;
    if (events === true || isBroken) say(tortureStory(result, locale));
    if (isBroken || runs === 1) say(runLine(result, locale));
    // Of a run that broke nothing nobody wants to keep the events.
    results.push(events === true || isBroken ? result : { ...result, events: [] });
  }
  if (json === true) process.stdout.write(`${JSON.stringify({ runs: results }, null, 2)}\n`);
  else if (runs > 1) say(tortureSummary(results, locale));
  if (results.some(({ findings }) => findings.length > 0)) throw new FaultsFound();
}

/** `nastavnik torture`: the engine among killed processes, lost answers, wrong clocks and full disks, all from one seed. */
export function tortureCommand(locale: Locale): Command {
  const t = (ru: string, en: string): string => (locale === "ru" ? ru : en);
  return new Command("torture")
    .description(
      t(
        "мучить движок: убитые процессы, потерянные ответы, неверные часы, полный диск — всё из одного числа",
        "torture the engine: killed processes, lost answers, wrong clocks, full disks, all from one number",
      ),
    )
    .option(
      "--seed <number>",
      t("число, из которого следует всё случайное", "the number from which all chance follows"),
      wholeNumberOf("--seed", 0, 999_999_999),
      1,
    )
    .option(
      "--runs <number>",
      t("сколько прогонов, каждый со следующим числом", "how many runs, each with the next number"),
      wholeNumberOf("--runs", 1, 1_000_000),
      1,
    )
    .option("--events", t("рассказать всё, что случилось", "tell everything that happened"))
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(run);
}
