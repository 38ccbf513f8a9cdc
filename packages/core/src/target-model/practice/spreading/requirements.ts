import { fail } from "../../fail.ts";
import { listed, partOf } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { levels } from "../../vocabulary/levels.ts";
import type { PracticeOccasion } from "../practice-commands.ts";
import type { LevelStanding, PracticeContext } from "../practice-context.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import { levelsAbove, levelsBelow } from "./higher-levels.ts";
import { isLevelNeedMet, type LevelNeed, levelNeeds } from "./level-need.ts";

const levelOf = (occasion: PracticeOccasion): string =>
  payloadOf(occasion, "recommend", "record-level-review", "accept", "send-back", "take-out").level;

const titleOf = ({ regulation }: PracticeOccasion, level: string) =>
  wordIn(regulation, level, levels, "practice.levels");

/** The role that keeps the bank of a level; a level of the organisation's own may be kept by any of them. */
const keeperRoles: Readonly<Record<string, string>> = {
  municipal: "municipality",
  regional: "regional-operator",
};

function standingOf({ levels: all }: PracticeContext, occasion: PracticeOccasion): LevelStanding | undefined {
  return all[levelOf(occasion)];
}

/** Whether the level has the present version before it and has not answered yet. */
function isBefore(standing: LevelStanding | undefined, version: number): boolean {
  return (
    standing?.recommended?.version === version &&
    standing.sentBack === undefined &&
    standing.accepted?.version !== version
  );
}

function keepsLevel(occasion: PracticeOccasion, level: string): boolean {
  const role = keeperRoles[level];
  return role === undefined || occasion.actor.roles.includes(role);
}

const isOfAuthors = (occasion: PracticeOccasion): boolean =>
  occasion.actor.organisation === programmeOf(occasion)?.context.organisation;

export const levelAbove = rule({
  id: "level-is-above-organisation",
  title: { ru: "Рекомендуют уровню выше организации", en: "What is recommended goes to a level above" },
  clause: "Целостность: рекомендуют тому, кто решает сам",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const level = levelOf(occasion);
    if (levelsAbove(occasion.regulation).includes(level)) return true;
    const { ru, en } = titleOf(occasion, level);
    return fail(`Практику не рекомендуют сюда: ${ru}`, `Practices are not recommended to this: ${en}`, level);
  },
});

export const recommendationOpen = rule({
  id: "recommended-once-in-a-version",
  title: {
    ru: "Версию практики рекомендуют уровню один раз, возвращённую сначала дорабатывают",
    en: "A version is recommended to a level once; one that was sent back is revised first",
  },
  clause: "Целостность: уровень отвечает на то, что ему представили",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const standing = standingOf(context, occasion);
    if (standing === undefined || standing.recommended?.version !== context.version) return true;
    return standing.sentBack === undefined
      ? fail("Эта версия уже рекомендована", "This version is recommended already", levelOf(occasion))
      : fail("Эту версию вернули: её сначала дорабатывают", "This version was sent back: revise it first");
  },
});

export const lowerLevelFirst = rule({
  id: "lower-level-first",
  title: { ru: "Практику рекомендуют от уровня к уровню", en: "A practice is recommended from level to level" },
  clause: "Приморский краевой ИРО: рекомендуются к распространению (порядок уровней — вывод)",
  force: "regulation",
  choice: "practice.levelsInOrder",
  needs: "payload",
  check: ({ levels: all, version }, occasion) =>
    levelsBelow(occasion.regulation, levelOf(occasion))
      .filter((lower) => all[lower]?.accepted?.version !== version)
      .map((lower) => {
        const { ru, en } = titleOf(occasion, lower);
        return fail(`Практику ещё не принял: ${ru}`, `Not accepted yet: ${en}`, lower);
      }),
});

export const recommenderEntitled = rule({
  id: "recommended-by-organisation-or-level-below",
  title: {
    ru: "Рекомендует организация или уровень ниже, который практику принял",
    en: "The organisation recommends, or a level below that has accepted the practice",
  },
  clause: "Целостность: уровень рекомендует то, что принял сам",
  force: "integrity",
  needs: "payload",
  check: ({ levels: all, version }, occasion) => {
    if (isOfAuthors(occasion)) return true;
    const accepted = levelsBelow(occasion.regulation, levelOf(occasion)).some(
      (lower) =>
        keepsLevel(occasion, lower) &&
        all[lower]?.accepted?.version === version &&
        all[lower].accepted.organisation === occasion.actor.organisation,
    );
    return (
      accepted || fail("Ваша организация эту практику не принимала", "Your organisation has not accepted this practice")
    );
  },
});

/** Who recommends to a level: the organisation itself, or the level below. */
export const recommendedByChosen = rule({
  id: "recommended-by-whom-regulation-names",
  title: { ru: "Уровню рекомендует тот, кто назван в Положении", en: "Whoever the regulation names recommends" },
  clause: "Порядок рекомендаций уровня",
  force: "regulation",
  choice: "practice.recommendedBy",
  needs: "payload",
  check: (_context, occasion, value) => {
    const level = levelOf(occasion);
    const chosen = partOf(value, level);
    if (chosen === "organisation" && !isOfAuthors(occasion)) {
      return fail("Этому уровню рекомендует организация авторов", "The authors' organisation recommends here", level);
    }
    if (chosen === "level-below" && isOfAuthors(occasion)) {
      return fail("Этому уровню рекомендует уровень ниже", "The level below recommends to this one", level);
    }
    return true;
  },
});

export const levelActs = rule({
  id: "level-decides-for-itself",
  title: {
    ru: "За уровень решает он сам, а не организация авторов",
    en: "A level decides for itself, and the authors' organisation does not",
  },
  clause: "Целостность: рекомендация — не решение; уровень принимает или возвращает сам",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const level = levelOf(occasion);
    if (isOfAuthors(occasion)) {
      return fail(
        "Организация авторов не решает за уровень выше",
        "The authors' organisation does not decide for a level above",
        occasion.actor.organisation,
      );
    }
    if (keepsLevel(occasion, level)) return true;
    const { ru, en } = titleOf(occasion, level);
    return fail(`Это решает только ${ru}`, `Only this level decides it: ${en}`, level);
  },
});

export const bankKeptBy = rule({
  id: "bank-kept-by-whom-regulation-names",
  title: { ru: "Банк уровня ведёт названная организация", en: "The named organisation keeps the bank of a level" },
  clause: "Порядок ведения банка практик",
  force: "regulation",
  choice: "practice.keptBy",
  needs: "payload",
  check: (_context, occasion, value) => {
    const level = levelOf(occasion);
    const keepers = partOf(value, level);
    return (
      keepers === undefined ||
      listed(keepers).includes(occasion.actor.organisation ?? "") ||
      fail("Банк этого уровня ведёт другая организация", "Another organisation keeps the bank of this level", level)
    );
  },
});

export const levelExpertFromOutside = rule({
  id: "level-expert-not-of-authors",
  title: { ru: "Эксперт уровня — не из организации авторов", en: "The level's expert is not of the authors'" },
  clause: "Целостность: уровень проверяет чужую работу",
  force: "integrity",
  check: (_context, occasion) =>
    !isOfAuthors(occasion) ||
    fail("Эксперт уровня — из организации авторов", "The level's expert is of the authors' organisation"),
});

export const isRecommended = rule({
  id: "practice-lies-before-level",
  title: { ru: "Эта версия рекомендована уровню и ждёт ответа", en: "This version lies before the level, unanswered" },
  clause: "Целостность: отвечают на то, что представлено",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const level = levelOf(occasion);
    if (isBefore(context.levels[level], context.version)) return true;
    const { ru, en } = titleOf(occasion, level);
    return fail(`Рекомендации, ждущей ответа, нет: ${ru}`, `No recommendation awaits an answer: ${en}`, level);
  },
});

export const levelNeedsMet = rule({
  id: "level-criteria-met",
  title: { ru: "Практика отвечает критериям уровня", en: "The practice meets the criteria of the level" },
  clause: "Критерии уровня",
  force: "regulation",
  choice: "practice.levelNeeds",
  needs: "payload",
  check: (context, occasion, value) => {
    const level = levelOf(occasion);
    const below = levelsBelow(occasion.regulation, level);
    return (listed(partOf(value, level)) as readonly LevelNeed[])
      .filter((need) => !isLevelNeedMet[need](context, level, below))
      .map((need) => {
        const { ru, en } = levelNeeds[need];
        return fail(`Для этого уровня нужно: ${ru}`, `This level asks for: ${en}`, need);
      });
  },
});

export const isInBank = rule({
  id: "practice-is-in-bank",
  title: { ru: "Практика есть в банке уровня", en: "The practice is in the bank of the level" },
  clause: "Целостность: исключают то, что приняли",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) =>
    standingOf(context, occasion)?.accepted !== undefined ||
    fail("В банке этого уровня такой практики нет", "The bank of this level has no such practice", levelOf(occasion)),
});
