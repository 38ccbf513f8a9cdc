import type { Locale, Text } from "@nastavnik/core";
import type { Alternative, PairExplanation, UnmatchedExplanation } from "../explain/explanation.ts";
import { obstacleText } from "../explain/obstacle-text.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { textOf } from "../result/texts.ts";
import { textTable } from "./table.ts";

/** Why two people are a pair or not, or why somebody has nobody, as a short text for a terminal. */
export function explanationReport(
  problem: MatchingProblem,
  explanation: PairExplanation | UnmatchedExplanation,
  locale: Locale,
): string {
  const say = (ru: string, en: string) => ({ ru, en })[locale];
  const tell = (text: Text) => text[locale];
  const lines =
    "mentor" in explanation ? pairLines(problem, explanation, say, tell) : nobodyLines(problem, explanation, say, tell);
  const { alternatives } = explanation;
  const others =
    alternatives.length === 0
      ? []
      : [
          "",
          say("Ближайшие другие:", "The nearest others:"),
          ...alternatives.flatMap((each) => otherLines(each, tell)),
        ];
  return `${[...lines, ...others].join("\n")}\n`;
}

type Say = (ru: string, en: string) => string;
type Tell = (text: Text) => string;

function pairLines(problem: MatchingProblem, said: PairExplanation, say: Say, tell: Tell): string[] {
  const { mentee, mentor, isPaired, isPinned, score, contributions, rules, rankForMentee, rankForMentor } = said;
  const given = new Map(problem.criteria.map(({ code, text }) => [code, text]));
  const failed = rules.filter(({ passed }) => !passed);
  const state = isPinned
    ? say("пара закреплена вручную", "paired by hand")
    : isPaired
      ? say("пара", "a pair")
      : say("не пара", "not a pair");
  const topic = said.topic === undefined ? "" : ` (${say("тема", "topic")} ${said.topic})`;
  return [
    `${mentee} — ${mentor}${topic}: ${state}`,
    ...(failed.length > 0 ? [] : [say("Все обязательные правила выполнены", "All hard rules are met")]),
    ...said.obstacles.map((obstacle) => `- ${tell(obstacleText(obstacle))}`),
    ...(rankForMentee === undefined ? [] : [`${say("Место у первого", "Rank for the first")}: ${rankForMentee}`]),
    ...(rankForMentor === undefined ? [] : [`${say("Место у второго", "Rank for the second")}: ${rankForMentor}`]),
    ...(score === undefined
      ? []
      : [
          "",
          ...textTable([
            [say("Критерий", "Criterion"), say("Вес", "Weight"), say("Значение", "Value"), say("Баллы", "Points")],
            ...contributions.map(({ code, weight, value, points }) => [
              tell(textOf(code, given.get(code))),
              String(weight),
              String(value),
              String(points),
            ]),
            [say("Всего", "Total"), "", "", String(score)],
          ]),
        ]),
  ];
}

function nobodyLines(problem: MatchingProblem, said: UnmatchedExplanation, say: Say, tell: Tell): string[] {
  const given = new Map(problem.rules.map(({ code, text }) => [code, text]));
  const rules = Object.entries(said.rules).toSorted(([, a], [, b]) => b - a);
  return [
    `${said.id}: ${tell(said.text)}`,
    say(`Подходят по обязательным правилам: ${said.acceptable}`, `Pass all hard rules: ${said.acceptable}`),
    ...rules.map(([code, count]) => `- ${tell(textOf(code, given.get(code)))}: ${count}`),
    ...(said.seatsPerMentee === undefined
      ? []
      : [
          say(
            `Свободных мест на одного наставляемого: ${said.seatsPerMentee.toFixed(2).replace(".", ",")}`,
            `Free seats for each mentee: ${said.seatsPerMentee.toFixed(2)}`,
          ),
        ]),
  ];
}

function otherLines({ mentor, topic, blockedBy }: Alternative, tell: Tell): string[] {
  return [
    `${mentor}${topic === undefined ? "" : ` (${topic})`}`,
    ...blockedBy.map((obstacle) => `- ${tell(obstacleText(obstacle))}`),
  ];
}
