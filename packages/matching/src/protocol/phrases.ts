import type { Text } from "@nastavnik/core";
import type { Mode } from "../result/mode.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import type { Proof } from "../result/proof.ts";

/** Names of the modes. */
export const modeNames: Readonly<Record<Mode, Text>> = {
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
  "sizes-only": {
    ru: "численность групп соблюдена; возможно и лучшее распределение",
    en: "the sizes of groups are respected; a better answer may exist",
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
export function proofText(proof: Proof): Text {
  const names = (ids: readonly string[]) => ids.join(", ");
  switch (proof.kind) {
    case "no-blocking-pair":
    case "dual-values":
    case "sizes":
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
    return `${who}: ${code}`;
  });
  return {
    ru: `закреплённые пары противоречат условиям: ${conflicts.join("; ")}`,
    en: `the pinned pairs contradict the problem: ${conflicts.join("; ")}`,
  };
}
