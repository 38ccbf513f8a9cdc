import type { Text } from "@nastavnik/core";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { textOf } from "../result/texts.ts";
import type { Mode } from "../result/mode.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import type { Proof } from "../result/proof.ts";

const modeNames: Readonly<Record<Mode, Text>> = {
  stable: { ru: "устойчивые пары", en: "stable pairs" },
  "stable-max": {
    ru: "наибольшее устойчивое распределение при равных предпочтениях",
    en: "the largest stable answer with ties",
  },
  coverage: {
    ru: "наибольший охват, затем ожидание, оценка и равномерная нагрузка",
    en: "most served, then waiting, score and balanced load",
  },
  topics: { ru: "устойчивое распределение по темам", en: "stable pairs by topics" },
  group: { ru: "группы с наименьшей и наибольшей численностью", en: "groups with lower and upper sizes" },
  peers: { ru: "устойчивые пары равных", en: "stable pairs of peers" },
  "co-mentors": { ru: "устойчивые пары с несколькими наставниками", en: "stable pairs with several mentors" },
};

/** What was looked for, the most important aim first. */
export function modeName({ objective, complete, sense }: MatchingProblem, mode: Mode): Text {
  if (mode !== "coverage" || objective !== "score" || complete) return modeNames[mode];
  return sense === "least"
    ? {
        ru: "наименьшая общая стоимость, затем охват, ожидание и равномерная нагрузка",
        en: "least total cost, then most served, waiting and balanced load",
      }
    : {
        ru: "наибольшая общая оценка, затем охват, ожидание и равномерная нагрузка",
        en: "greatest total score, then most served, waiting and balanced load",
      };
}

const guarantees: Readonly<Record<string, Text>> = {
  "best-for-mentees": {
    ru: "нет двух людей, которые оба предпочли бы друг друга своим парам; при этом жребии из всех таких распределений это лучшее для каждого наставляемого",
    en: "no two people would both rather have each other; with this lottery the best of all such answers for every mentee",
  },
  "best-for-mentors": {
    ru: "нет двух людей, которые оба предпочли бы друг друга своим парам; при этом жребии из всех таких распределений это лучшее для каждого наставника",
    en: "no two people would both rather have each other; with this lottery the best of all such answers for every mentor",
  },
  largest: {
    ru: "нет двух людей, которые оба предпочли бы друг друга своим парам; большего числа таких пар не бывает",
    en: "no two people would both rather have each other; no such answer has more pairs",
  },
  "two-thirds": {
    ru: "нет двух людей, которые оба предпочли бы друг друга своим парам; пар не меньше двух третей от наибольшего возможного числа",
    en: "no two people would both rather have each other; at least two thirds of the largest possible number of pairs",
  },
  stable: {
    ru: "нет двух людей, которые оба предпочли бы друг друга своим парам",
    en: "no two people would both rather have each other",
  },
  optimal: {
    ru: "лучшего распределения по целям режима не существует",
    en: "no answer is better by the aims of the mode",
  },
};

/** How a run ended, in one line. */
export function outcomeText({ status, pairs, unmatched, total }: MatchingResult): Text {
  switch (status) {
    case "infeasible":
      return {
        ru: "поставленные условия невыполнимы, пары не сформированы",
        en: "infeasible, no pairs were formed",
      };
    case "no-stable-answer":
      return { ru: "устойчивого разбиения на пары нет", en: "there is no stable pairing" };
    case "solved":
      break;
  }
  return {
    ru: `пар ${pairs.length}, без пары ${unmatched.length}${total === undefined ? "" : `; сумма ${total}`}`,
    en: `${pairs.length} pairs, ${unmatched.length} unmatched${total === undefined ? "" : `; total ${total}`}`,
  };
}

/** What the proof of an answer says. */
export function proofText(proof: Proof, rules: MatchingProblem["rules"] = []): Text {
  const given = new Map(rules.map(({ code, text }) => [code, text]));
  const names = (ids: readonly string[]) => ids.join(", ");
  switch (proof.kind) {
    case "sizes":
      return proof.gap === undefined ? guarantees[proof.guarantee]! : gapText(proof.gap);
    case "no-blocking-pair":
    case "dual-values":
      return guarantees[proof.guarantee]!;
    case "rings": {
      const odd = proof.rings.filter((ring) => ring.length > 2).map((ring) => [...ring, ring[0]!].join(" → "));
      return {
        ru: `при этом жребии устойчивого разбиения нет: по кругу каждый предпочитает следующего предыдущему: ${odd.join("; ")}`,
        en: `with this lottery there is no stable pairing: round a ring everyone prefers the next to the one before: ${odd.join("; ")}`,
      };
    }
    case "too-few-seats":
      return {
        ru: `наставляемым ${names(proof.mentees)} доступны только места у ${names(proof.mentors) || "никого"}, их не хватает`,
        en: `mentees ${names(proof.mentees)} have only the seats of ${names(proof.mentors) || "nobody"}, too few`,
      };
    case "too-few-mentees":
      return {
        ru: `места у ${names(proof.mentors)} доступны только для ${names(proof.mentees) || "никого"}, наставляемых не хватает`,
        en: `the seats of ${names(proof.mentors)} are open only to ${names(proof.mentees) || "nobody"}, too few`,
      };
    case "contradiction":
      break;
  }
  const conflicts = proof.conflicts.map(({ code, mentee, mentor }) => {
    const who = [mentee, mentor].filter((id) => id !== undefined).join(" — ");
    const { ru, en } = textOf(code, given.get(code));
    return { ru: `${who}: ${ru}`, en: `${who}: ${en}` };
  });
  return {
    ru: `закреплённые пары противоречат условиям: ${conflicts.map(({ ru }) => ru).join("; ")}`,
    en: `the pinned pairs contradict the problem: ${conflicts.map(({ en }) => en).join("; ")}`,
  };
}

/**
 * What everybody should know who is asked for a list or wishes: only where the mode is best for mentees, with ties left to the
 * lottery, can no mentee gain by telling other wishes than the true ones. Nothing where nobody told any.
 */
export function truthWarning(
  { mentees, mentors, peers }: MatchingProblem,
  { mode, for: favourite }: MatchingResult,
): Text | undefined {
  const isAsked = [...mentees, ...mentors, ...peers].some(
    ({ ranking, wishes }) => ranking !== undefined || (wishes !== undefined && wishes.length > 0),
  );
  if (!isAsked) return undefined;
  const isTruthful = (mode === "stable" || mode === "topics") && favourite === "mentees";
  if (isTruthful) return undefined;
  return {
    ru: "в этом режиме кто-то может получить лучшую пару, указав не настоящие пожелания; предупредите об этом участников или выберите режим устойчивых пар в пользу наставляемых",
    en: "in this mode somebody may get a better pair by telling other wishes than the true ones; let people know, or take stable pairs that are best for mentees",
  };
}

const aimNames: Readonly<Record<string, Text>> = {
  served: { ru: "наставляемых с парой больше не более чем на", en: "more mentees served by at most" },
  waiting: { ru: "сумма ожидания больше не более чем на", en: "a greater sum of waiting by at most" },
  closed: { ru: "закрытых групп меньше не более чем на", en: "fewer closed groups by at most" },
  wishes: { ru: "выполненных пожеланий больше не более чем на", en: "more wishes met by at most" },
  score: { ru: "общая оценка лучше не более чем на", en: "a better total score by at most" },
};

function gapText({ aim, atMost }: { readonly aim: string; readonly atMost: number }): Text {
  const { ru, en } = aimNames[aim]!;
  return {
    ru: `численность групп соблюдена; возможно лучшее распределение: ${ru} ${atMost}`,
    en: `the sizes of groups are respected; a better answer may exist: ${en} ${atMost}`,
  };
}
