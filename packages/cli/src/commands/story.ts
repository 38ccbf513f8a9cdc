import type { Locale } from "@nastavnik/core";
import { memoryStore } from "@nastavnik/persistence/memory";
import { playStory, storyClock, tellStory, type ToldStep, type ToldStory } from "@nastavnik/simulation";
import { Command } from "commander";
import { jsonOption, localeOption } from "../options.ts";
import { inLocale } from "../match/in-locale.ts";
import { readStory } from "../story/read-story.ts";
import { WentOtherwise } from "../story/went-otherwise.ts";

interface StoryCommandOptions {
  readonly json?: true;
  readonly locale: Locale;
}

function stepJson({ outcome, reasons, isAsExpected }: ToldStep, locale: Locale): object {
  const codes = reasons.map(({ code }) => code);
  return { outcome, codes, texts: reasons.map(({ text }) => text[locale]), isAsExpected };
}

function jsonOf({ steps, hash, isAsExpected }: ToldStory, locale: Locale): object {
  return { steps: steps.map((step) => stepJson(step, locale)), hash, isAsExpected };
}

async function tell(file: string, { json, locale }: StoryCommandOptions): Promise<void> {
  const story = readStory(file, locale);
  const clock = storyClock(story);
  const store = memoryStore({ tenant: story.organisation, clock });
  const told = await inLocale(locale, () => playStory(story, { store, clock }), file);
  process.stdout.write(
    json === true ? `${JSON.stringify(jsonOf(told, locale), null, 2)}\n` : tellStory(story, told, locale),
  );
  if (!told.isAsExpected) throw new WentOtherwise();
}

/** `nastavnik story <file>`: a story played through the real engine, step by step, with every refusal's reasons. */
export function storyCommand(locale: Locale): Command {
  return new Command("story")
    .description(
      {
        ru: "разыграть историю на движке и рассказать, что вышло из каждого шага",
        en: "play a story through the engine, and tell what came of every step",
      }[locale],
    )
    .argument("<file>", { ru: "файл YAML или JSON с историей", en: "YAML or JSON file of a story" }[locale])
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(tell);
}
