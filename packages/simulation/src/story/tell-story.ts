import type { Locale, Reason, Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import type { ToldStory } from "./play-story.ts";
import type { Story } from "./story.ts";
import type { ToldStep } from "./story-course.ts";
import type { StoryStep } from "./story-definition.ts";

const words = {
  accepted: { ru: "принято", en: "accepted" },
  refused: { ru: "отказано", en: "refused" },
  ignored: { ru: "ничего не изменилось", en: "nothing changed" },
  duplicate: { ru: "уже было", en: "done before" },
  expected: { ru: "ожидалось", en: "expected" },
  only: { ru: "и ничего больше", en: "and nothing else" },
  before: { ru: "До начала истории пошло иначе", en: "Before the story it went otherwise" },
  asTold: { ru: "Всё произошло так, как рассказано", en: "All went as it is told" },
  otherHistory: {
    ru: "История пришла не к тем фактам, которые были сохранены",
    en: "The story has come to other facts than those that were stored",
  },
  otherwise: { ru: "Пошло иначе, чем рассказано, шагов", en: "Went otherwise than it is told, steps" },
} as const;

/** A story for a reader: every step with what came of it, and every reason of a refusal with its clause. */
export function tellStory(
  story: Story,
  told: ToldStory,
  locale: Locale,
  workflows: readonly Workflow[] = targetModel.workflows,
): string {
  const lines = [story.title, ...(story.about === undefined ? [] : [story.about]), ""];
  const all = [...story.before, ...story.steps];
  if (told.before.length > 0) lines.push(`${words.before[locale]}:`);
  for (const each of told.before) lines.push(...stepLines(story, each, all.indexOf(each.step) + 1, locale, workflows));
  for (const [index, each] of told.steps.entries()) lines.push(...stepLines(story, each, index + 1, locale, workflows));
  const otherwise = [...told.before, ...told.steps].filter(({ isAsExpected }) => !isAsExpected).length;
  if (told.isAsExpected) lines.push("", words.asTold[locale]);
  else if (otherwise === 0) lines.push("", words.otherHistory[locale]);
  else lines.push("", `${words.otherwise[locale]}: ${otherwise}`);
  return `${lines.join("\n")}\n`;
}

function stepLines(
  story: Story,
  { step, at, outcome, reasons, isAsExpected }: ToldStep,
  number: number,
  locale: Locale,
  workflows: readonly Workflow[],
): readonly string[] {
  const workflow = workflows.find(({ id }) => id === step.on.workflow);
  const label = workflow?.commands[step.command]?.label[locale] ?? step.command;
  const who = story.people[step.who]?.name ?? step.who;
  const time = at.toString({ smallestUnit: "minute" }).replace("T", " ");
  return [
    ...(step.told === undefined ? [] : [`   ${step.told}`]),
    `${isAsExpected ? " " : "✗"} ${number}. ${time}  ${who}: ${label} (${step.on.id}) — ${words[outcome][locale]}`,
    ...reasons.map((reason) => `      · ${reasonLine(reason, locale)}`),
    ...(isAsExpected ? [] : [`      ${words.expected[locale]}: ${expectedText(step.expect, locale)}`]),
  ];
}

function reasonLine({ text, clause, code }: Reason, locale: Locale): string {
  return `${text[locale]}${clause === undefined ? "" : ` (${clause})`} [${code}]`;
}

function expectedText(expect: StoryStep["expect"], locale: Locale): string {
  if (typeof expect === "string") return words[expect][locale];
  const codes = expect.refused.length === 0 ? "" : ` [${expect.refused.join(", ")}]`;
  return `${words.refused[locale]}${codes}${expect.only === true ? ` ${words.only[locale]}` : ""}`;
}
