import type { Text } from "@nastavnik/core";
import type { Obstacle } from "./obstacle.ts";

/** An obstacle in words, with the identifiers that it holds. */
export function obstacleText(obstacle: Obstacle): Text {
  switch (obstacle.kind) {
    case "rule":
      return obstacle.text;
    case "no-capacity":
      return { ru: "у наставника не было свободных мест", en: "the mentor had no free seats" };
    case "group-closed":
      return {
        ru: "группа закрыта: не набрана наименьшая численность",
        en: "the group was closed below its lower size",
      };
    case "pinned-elsewhere":
      return { ru: `${obstacle.who}: пара закреплена вручную`, en: `${obstacle.who} was paired by hand` };
    case "has-preferred":
      return preferredText(obstacle);
    case "full":
      return fullText(obstacle);
    case "lower-total":
      return lowerText(obstacle);
    case "impossible":
      return {
        ru: "с этой парой поставленные условия невыполнимы",
        en: "with this pair the problem has no answer",
      };
    case "no-answer":
      break;
  }
  return { ru: "решения нет", en: "there is no answer" };
}

function preferredText({ who, preferred, isTie }: Extract<Obstacle, { kind: "has-preferred" }>): Text {
  const ru = isTie ? "не менее желателен" : "предпочтительнее";
  const en = isTie ? "wants as much" : "prefers";
  return {
    ru: `${who}: ${preferred ?? "нынешняя пара"} — ${ru}`,
    en: `${who} has ${preferred ?? "somebody"}, whom this person ${en}`,
  };
}

function fullText({ by, byLottery, hidden }: Extract<Obstacle, { kind: "full" }>): Text {
  const names = (ids: readonly string[]) => ids.join(", ");
  const parts = [
    ...(by.length > 0 ? [{ ru: names(by), en: names(by) }] : []),
    ...(byLottery.length > 0 ? [{ ru: `по жребию ${names(byLottery)}`, en: `by lottery ${names(byLottery)}` }] : []),
    ...(hidden > 0 ? [{ ru: `ещё ${hidden}`, en: `${hidden} more` }] : []),
  ];
  return {
    ru: `места наставника заняты: ${parts.map(({ ru }) => ru).join("; ")}`,
    en: `the mentor's seats are taken: ${parts.map(({ en }) => en).join("; ")}`,
  };
}

function lowerText({ served, waiting, score }: Extract<Obstacle, { kind: "lower-total" }>): Text {
  if (served > 0) return { ru: `тогда без пары останется больше на ${served}`, en: `then ${served} fewer are served` };
  if (waiting > 0) {
    return {
      ru: `тогда сумма приоритетов ожидания меньше на ${waiting}`,
      en: `then the served waited ${waiting} less in sum`,
    };
  }
  if (score > 0) return { ru: `тогда общая оценка хуже на ${score}`, en: `then the total score is worse by ${score}` };
  return {
    ru: "равноценный вариант; выбор сделан по нагрузке или по жребию",
    en: "an equally good answer; load or the lottery decided",
  };
}
