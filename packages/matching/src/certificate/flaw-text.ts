import type { Text } from "@nastavnik/core";
import type { Flaw } from "./flaw.ts";

const texts: Readonly<Record<Flaw["code"], Text>> = {
  malformed: {
    ru: "ответ записан не так, как записывает программа",
    en: "the answer is not of the shape of an answer",
  },
  unknown: { ru: "такого человека или темы в задаче нет", en: "the problem has no such person or topic" },
  "wrong-mode": { ru: "режим не подходит к задаче", en: "the mode does not fit the problem" },
  "paired-twice": { ru: "назван дважды", en: "named twice" },
  missing: { ru: "не назван", en: "not named" },
  "not-allowed": { ru: "пара запрещена обязательным правилом", en: "a hard rule forbids the pair" },
  "pin-lost": { ru: "закреплённой пары нет", en: "a pinned pair is gone" },
  "over-capacity": { ru: "наставляемых больше, чем мест", en: "more mentees than seats" },
  "below-lower-size": { ru: "группа меньше наименьшей численности", en: "the group is below its lower size" },
  "blocking-pair": { ru: "оба предпочли бы друг друга", en: "the two would rather have each other" },
  "wrong-stability": { ru: "сведения об устойчивости неверны", en: "what is said of stability is false" },
  "wrong-total": { ru: "сумма неверна", en: "the total is false" },
  "wrong-reason": { ru: "причина названа неверно", en: "the reason is false" },
  "wrong-wishes": { ru: "невыполненные пожелания названы неверно", en: "the unmet wishes are false" },
  "wrong-lottery": { ru: "номера жребия неверны", en: "the lottery numbers are false" },
  "wrong-closed": { ru: "закрытые группы названы неверно", en: "the closed groups are false" },
  "proof-fails": { ru: "доказательство неверно", en: "the proof does not hold" },
};

/** A flaw in words, with the people whom it is about. */
export function flawText({ code, mentee, mentor }: Flaw): Text {
  const who = [mentee, mentor].filter((id) => id !== undefined).join(" — ");
  const { ru, en } = texts[code];
  return who === "" ? { ru, en } : { ru: `${who}: ${ru}`, en: `${who}: ${en}` };
}
