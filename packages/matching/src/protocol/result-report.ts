import type { Locale, Text } from "@nastavnik/core";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { notAppliedText, type NotApplied } from "./not-applied.ts";
import { modeName, outcomeText, proofText, truthWarning } from "./phrases.ts";
import { textTable } from "./table.ts";

/**
 * An answer as a short text with tables, for a terminal.
 *
 * @param notApplied rules that were left out since the table has nothing to judge them by
 */
export function resultReport(
  problem: MatchingProblem,
  result: MatchingResult,
  locale: Locale,
  notApplied: readonly NotApplied[] = [],
): string {
  const say = (ru: string, en: string) => ({ ru, en })[locale];
  const tell = (text: Text) => text[locale];
  const { pairs, unmatched } = result;
  const warning = truthWarning(problem, result);
  const hasTopics = problem.topics.length > 0;
  const isPool = problem.peers.length > 0;
  const heads = isPool
    ? [say("Участник", "Peer"), say("Участник", "Peer")]
    : [say("Наставляемый", "Mentee"), say("Наставник", "Mentor"), ...(hasTopics ? [say("Тема", "Topic")] : [])];
  const given = new Map(problem.rules.map(({ code, text }) => [code, text]));
  const sections = [
    pairs.length === 0
      ? []
      : textTable([
          heads,
          ...pairs.map(({ mentee, mentor, topic }) => [mentee, mentor, ...(hasTopics ? [topic ?? ""] : [])]),
        ]),
    unmatched.length === 0
      ? []
      : textTable([
          [say("Без пары", "Unmatched"), say("Причина", "Reason")],
          ...unmatched.map(({ id, reason }) => [id, tell(textOf(reason, given.get(reason)))]),
        ]),
    result.closed.length === 0 ? [] : [`${say("Закрытые группы", "Closed groups")}: ${result.closed.join(", ")}`],
    result.unmetWishes.map(({ kind, mentees: [a, b] }) =>
      kind === "together"
        ? say(`Не вместе, хотя просили: ${a}, ${b}`, `Not together as wished: ${a}, ${b}`)
        : say(`Вместе, хотя просили раздельно: ${a}, ${b}`, `Together against their wish: ${a}, ${b}`),
    ),
    [
      `${tell(modeName(problem, result.mode))}: ${tell(outcomeText(result))}`,
      `${say("Доказательство", "Proof")}: ${tell(proofText(result.proof, problem.rules))}`,
      ...(warning === undefined ? [] : [`${say("Внимание", "Note")}: ${tell(warning)}`]),
    ],
    notApplied.map((rule) => notAppliedText(rule, locale)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
