import type { Locale, Text } from "@nastavnik/core";
import { caseOf, rankForMentee, rankForMentor } from "../explain/case.ts";
import { lottery } from "../lottery/lottery.ts";
import { sides } from "../problem/sides.ts";
import type { Candidate } from "../rule/candidates.ts";
import { freeSeats } from "../problem/free-seats.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { problemHash } from "../problem/problem-hash.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { notAppliedText, type NotApplied } from "./not-applied.ts";
import { modeName, outcomeText, proofText, truthWarning } from "./phrases.ts";
import { textTable } from "./table.ts";

export interface ProtocolOptions {
  /** @defaultValue "ru" */
  readonly locale?: Locale;
  /** First line, such as «Приложение 1 к приказу от 01.10.2026 № 12». */
  readonly heading?: string;
  /** Rules and criteria that were left out since the table has nothing to judge them by. */
  readonly notApplied?: readonly NotApplied[];
}

/**
 * The protocol of a run as printable text, an annex to the order: what went in (by its SHA-256), mode, rules, weights, seed
 * and version; pairs with ranks and scores; who has nobody and why; the proof; the lottery. With the same input it is the
 * same text, so that a commission can repeat the run.
 */
export function runProtocol(problem: MatchingProblem, result: MatchingResult, options: ProtocolOptions = {}): string {
  const { locale = "ru", heading, notApplied = [] } = options;
  const say = (ru: string, en: string) => ({ ru, en })[locale];
  const tell = (text: Text) => text[locale];
  const normal = normalProblem(problem);
  const warning = truthWarning(problem, result);
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  return [
    ...(heading === undefined ? [] : [heading, ""]),
    say("ПРОТОКОЛ ФОРМИРОВАНИЯ ПАР И ГРУПП", "PROTOCOL OF FORMING PAIRS AND GROUPS"),
    "",
    ...facts(normal, result, say, tell),
    ...section(say("Обязательные правила", "Hard rules"), rules(normal, tell)),
    ...section(say("Не применялось", "Not applied"), left(normal, notApplied, say, locale)),
    ...section(say("Критерии и веса", "Criteria and weights"), criteria(normal, tell)),
    ...section(say("Пары", "Pairs"), pairs(normal, result, say)),
    ...section(say("Без пары", "Unmatched"), unmatched(normal, result, say, tell)),
    ...section(say("Закрытые группы", "Closed groups"), result.closed),
    ...section(say("Невыполненные пожелания", "Unmet wishes"), wishes(result, say)),
    "",
    say("Доказательство", "Proof"),
    tell(proofText(result.proof, normal.rules)),
    ...section(say("Внимание", "Note"), warning === undefined ? [] : [tell(warning)]),
    ...section(
      say("Жребий (при равенстве меньший номер впереди)", "Lottery (the smaller number wins a tie)"),
      result.lottery.map(({ id, number }) => `${number}. ${id}`).toSorted(byNumber),
    ),
    ...section(
      say(
        "Жребий наставников и тем (при равенстве у наставляемого)",
        "Lottery of mentors and topics (ties of a mentee)",
      ),
      placeNumbers(normal, result),
    ),
    "",
  ].join("\n");
}

/** Numbers that settled ties in the mentees' own lists, where there were any to settle. */
function placeNumbers({ peers, topics, mentors, mentees }: MatchingProblem, { mode, seed }: MatchingResult): string[] {
  const isRead = mode === "stable" || mode === "topics" || mode === "co-mentors";
  const isTied = mentees.some(
    ({ ranking }) => ranking === undefined || ranking.some((tier) => typeof tier !== "string"),
  );
  if (!isRead || !isTied || peers.length > 0) return [];
  const places = topics.length > 0 ? topics : mentors;
  const numbers = lottery(`${seed}:${topics.length > 0 ? "topics" : "mentors"}`, places.length);
  return places.map(({ id }, index) => `${numbers[index]!}. ${id}`).toSorted(byNumber);
}

/** What the table has no columns for, and policies that nobody's answers could break. */
function left(problem: MatchingProblem, notApplied: readonly NotApplied[], say: Say, locale: Locale): string[] {
  const { mentees, mentors } = sides(problem);
  const isAnswered = (people: readonly Candidate[], field: string) =>
    people.some(({ answers }) => answers !== undefined && Object.hasOwn(answers, field));
  const idle = problem.rules.filter((rule) => {
    if (rule.kind === "not-earlier") return problem.earlier.length === 0;
    if (rule.unanswered === "fails") return false;
    if (rule.kind === "person") return !isAnswered(rule.of === "mentee" ? mentees : mentors, rule.field);
    if (rule.kind === "between") {
      return !isAnswered(mentees, rule.mentee) || !(isAnswered(mentors, rule.from) || isAnswered(mentors, rule.to));
    }
    return !isAnswered(mentees, rule.mentee) || !isAnswered(mentors, rule.mentor);
  });
  return [
    ...notApplied.map((rule) => notAppliedText(rule, locale)),
    ...idle.map(({ code, text }) => `${textOf(code, text)[locale]}: ${say("никто не ответил", "nobody answered")}`),
  ];
}

type Say = (ru: string, en: string) => string;
type Tell = (text: Text) => string;

function facts(problem: MatchingProblem, result: MatchingResult, say: Say, tell: Tell): string[] {
  const { mentees, mentors, peers, pins } = problem;
  const seats = mentors.reduce((sum, mentor) => sum + freeSeats(mentor), 0);
  const people =
    peers.length > 0
      ? say(`участников ${peers.length}`, `${peers.length} peers`)
      : say(
          `наставляемых ${mentees.length}, наставников ${mentors.length}, свободных мест ${seats}`,
          `${mentees.length} mentees, ${mentors.length} mentors, ${seats} free seats`,
        );
  const favour =
    result.mode === "stable" || result.mode === "topics" || result.mode === "co-mentors"
      ? say(`, в пользу ${result.for === "mentees" ? "наставляемых" : "наставников"}`, `, best for ${result.for}`)
      : "";
  return [
    `${say("Режим", "Mode")}: ${tell(modeName(problem, result.mode))}${favour}`,
    `${say("Версия программы", "Version")}: @nastavnik/matching ${result.version}`,
    `${say("Входные данные, SHA-256", "Input, SHA-256")}: ${problemHash(problem)}`,
    `${say("Жребий", "Lottery")}: ${say("начальное значение", "seed")} «${result.seed}»; ${say(
      `билет k-го по порядку кодов — SHA-256 строки «${result.seed}:k», номер — место билета по возрастанию`,
      `the ticket of the k-th identifier is the SHA-256 of «${result.seed}:k», the number its place in ascending order`,
    )}`,
    `${say("Участники", "People")}: ${people}`,
    ...(pins.length > 0 ? [`${say("Закреплено вручную", "Paired by hand")}: ${pins.length}`] : []),
    `${say("Итог", "Result")}: ${tell(outcomeText(result))}`,
  ];
}

function rules({ rules: all, minimumScore, bans }: MatchingProblem, tell: Tell): string[] {
  const own = all.map(({ code, text }) => tell(textOf(code, text)));
  const built = [
    ...(bans.length > 0 ? [`${tell(textOf("banned"))} (${bans.length})`] : []),
    ...(minimumScore === undefined ? [] : [`${tell(textOf("below-minimum-score"))} (${minimumScore})`]),
  ];
  return [...new Set([...own, ...built])];
}

function criteria({ criteria: all }: MatchingProblem, tell: Tell): string[] {
  return all.map(({ code, text, weight }) => `${tell(textOf(code, text))} × ${weight}`);
}

function pairs(problem: MatchingProblem, result: MatchingResult, say: Say): string[] {
  if (result.pairs.length === 0) return [];
  if (problem.peers.length > 0) {
    return textTable([
      ["№", say("Участник", "Peer"), say("Участник", "Peer")],
      ...result.pairs.map(({ mentee, mentor }, index) => [String(index + 1), mentee, mentor]),
    ]);
  }
  const each = caseOf(problem, result);
  const { scoring } = each.pool.assessment;
  const isTopical = problem.topics.length > 0;
  const hasPins = problem.pins.length > 0;
  const hasWaited = problem.mentees.some(({ waiting }) => waiting > 0);
  const rows = result.pairs.map(({ mentee, mentor, topic }, index) => {
    const [i, j] = [each.menteeOf(mentee), each.mentorOf(mentor)];
    const edge = each.edgeAt(i, topic ?? mentor);
    const isKnown = edge >= 0;
    return [
      String(index + 1),
      mentee,
      mentor,
      ...(isTopical ? [topic ?? ""] : []),
      isKnown ? String(rankForMentee(each, i, edge)) : "–",
      isKnown ? String(rankForMentor(each, j, i, edge)) : "–",
      ...(scoring.isGiven ? [String(scoring.of(i, j).total)] : []),
      ...(hasWaited ? [String(problem.mentees[i]!.waiting)] : []),
      ...(hasPins ? [each.isPinned(mentee, mentor) ? say("закреплена вручную", "by hand") : ""] : []),
    ];
  });
  return textTable([
    [
      "№",
      say("Наставляемый", "Mentee"),
      say("Наставник", "Mentor"),
      ...(isTopical ? [say("Тема", "Topic")] : []),
      say("Место у наставляемого", "Rank for mentee"),
      say("Место у наставника", "Rank for mentor"),
      ...(scoring.isGiven ? [say("Оценка", "Score")] : []),
      ...(hasWaited ? [say("Ожидание", "Waiting")] : []),
      ...(hasPins ? [say("Примечание", "Note")] : []),
    ],
    ...rows,
  ]);
}

function unmatched(problem: MatchingProblem, result: MatchingResult, say: Say, tell: Tell): string[] {
  if (result.unmatched.length === 0) return [];
  const given = new Map(problem.rules.map(({ code, text }) => [code, text]));
  return textTable([
    ["№", say("Код", "Identifier"), say("Причина", "Reason")],
    ...result.unmatched.map(({ id, reason }, index) => [
      String(index + 1),
      id,
      tell(textOf(reason, given.get(reason))),
    ]),
  ]);
}

function wishes({ unmetWishes }: MatchingResult, say: Say): string[] {
  return unmetWishes.map(({ kind, mentees: [a, b] }) =>
    kind === "together"
      ? say(`вместе: ${a}, ${b}`, `together: ${a}, ${b}`)
      : say(`раздельно: ${a}, ${b}`, `apart: ${a}, ${b}`),
  );
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
