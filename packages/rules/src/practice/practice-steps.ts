import type { Text } from "@nastavnik/core";
import type { Practice } from "./practice.ts";
import { levelBelow, type PracticeLevel, levelText } from "./practice-level.ts";

/** Why a step is not open yet. */
export interface PracticeReason {
  readonly code:
    | "not-packaged"
    | "no-expert-review"
    | "not-described"
    | "described-before-review"
    | "card-incomplete"
    | "not-on-school-site"
    | "lower-level-first"
    | "not-recommended"
    | "level-criteria-not-met"
    | "already-decided";
  readonly text: Text;
  readonly clause: string;
}

/** What levels ask for; an organisation or a region sets it. */
export interface PracticePolicy {
  /** Levels that apply criteria of their own before they accept. @defaultValue none */
  readonly levelsWithCriteria?: readonly PracticeLevel[];
  /** Whether a level takes only what the level below has accepted. @defaultValue true */
  readonly lowerLevelFirst?: boolean;
}

const pimoir = "Приморский краевой ИРО";

function reason(code: PracticeReason["code"], clause: string, ru: string, en: string): PracticeReason {
  return { code, clause, text: { ru, en } };
}

function passed(review: Practice["review"]): boolean {
  return review === "accepted" || review === "scored";
}

/** What is still missing before a practice may be published on the school's site; empty if nothing is. */
export function reasonsAgainstPublishing(practice: Practice): readonly PracticeReason[] {
  const reasons: PracticeReason[] = [];
  if (practice.verdict !== "package") {
    const [ru, en] = [
      "показатели программы не соответствуют плану",
      "the programme's indicators do not correspond to plan",
    ];
    reasons.push(reason("not-packaged", `R79; ${pimoir}: упаковка в лучшую практику`, ru, en));
  }
  if (!passed(practice.review)) {
    const [ru, en] = ["нет положительной экспертизы", "there is no positive expert review"];
    reasons.push(reason("no-expert-review", `R83; ${pimoir}: описание после экспертизы`, ru, en));
  }
  if (!practice.describedByForm) {
    const [ru, en] = ["нет описания по форме организации", "it is not described by the organisation's form"];
    reasons.push(reason("not-described", `R83; ${pimoir}: описание по форме организации`, ru, en));
  } else if (!practice.describedAfterReview) {
    const [ru, en] = ["описание сделано до экспертизы", "it was described before the expert review"];
    reasons.push(reason("described-before-review", `R83; ${pimoir}: описание после экспертизы`, ru, en));
  }
  for (const { title } of practice.cardGaps) {
    const clause = `R87; ${pimoir}: информационная карта`;
    reasons.push(reason("card-incomplete", clause, `в карте не заполнено: ${title.ru}`, `the card lacks: ${title.en}`));
  }
  return reasons;
}

function lowerLevelReasons(practice: Practice, level: PracticeLevel, { lowerLevelFirst = true }: PracticePolicy) {
  const below = levelBelow(level);
  if (below === undefined) return [];
  if (!practice.onSchoolSite) {
    const [ru, en] = [
      "практика не опубликована на сайте организации",
      "it is not published on the organisation's site",
    ];
    return [reason("not-on-school-site", `R84; ${pimoir}: публикация на сайте`, ru, en)];
  }
  if (!lowerLevelFirst || below === "school" || practice.levels[below]?.accepted === true) return [];
  const [ru, en] = [
    `сначала практику должен принять ${levelText(below).ru}`,
    `the ${levelText(below).en} has to accept it first`,
  ];
  return [reason("lower-level-first", "R85; политика: уровни по порядку", ru, en)];
}

/** Why a practice may not be recommended to a level yet; empty if it may. */
export function reasonsAgainstRecommending(
  practice: Practice,
  level: PracticeLevel,
  policy: PracticePolicy = {},
): readonly PracticeReason[] {
  const decided = practice.levels[level]?.accepted !== undefined;
  const [ru, en] = [`${levelText(level).ru}: решение уже принято`, `the ${levelText(level).en} has already decided`];
  return [
    ...reasonsAgainstPublishing(practice),
    ...lowerLevelReasons(practice, level, policy),
    ...(decided ? [reason("already-decided", `R85; ${pimoir}: рекомендация уровню`, ru, en)] : []),
  ];
}

/** Why a level may not accept a practice into its bank yet; empty if it may. A level is never bound to accept. */
export function reasonsAgainstAccepting(
  practice: Practice,
  level: PracticeLevel,
  policy: PracticePolicy = {},
): readonly PracticeReason[] {
  const standing = practice.levels[level];
  const reasons: PracticeReason[] = [...reasonsAgainstRecommending(practice, level, policy)];
  if (standing?.recommended !== true && level !== "school") {
    const [ru, en] = ["практика не рекомендована этому уровню", "it is not recommended to this level"];
    reasons.push(reason("not-recommended", `R85; ${pimoir}: рекомендация к распространению`, ru, en));
  }
  if ((policy.levelsWithCriteria ?? []).includes(level) && !passed(standing?.review)) {
    const [ru, en] = [
      `${levelText(level).ru}: собственные критерии не выполнены`,
      `the ${levelText(level).en}'s own criteria are not met`,
    ];
    reasons.push(reason("level-criteria-not-met", "R85; критерии уровня", ru, en));
  }
  return reasons;
}
