import type { Text } from "@nastavnik/core";
import { lowerText } from "./lower-text.ts";
import type { Obstacle } from "./obstacle.ts";

/** An obstacle in words, with the identifiers that it holds. */
export function obstacleText(obstacle: Obstacle): Text {
  switch (obstacle.kind) {
    case "rule":
      return obstacle.text;
    case "no-capacity":
      return obstacle.topic === undefined
        ? { ru: "у наставника не было свободных мест", en: "the mentor had no free seats" }
        : { ru: `по теме ${obstacle.topic} не было мест`, en: `the topic ${obstacle.topic} had no seats` };
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

function fullText(obstacle: Extract<Obstacle, { kind: "full" }>): Text {
  const { by, byLottery, equals, pinned, hidden, topic } = obstacle;
  const names = (ids: readonly string[]) => ids.join(", ");
  const parts = [
    ...(by.length > 0 ? [{ ru: names(by), en: names(by) }] : []),
    ...(byLottery.length > 0 ? [{ ru: `по жребию ${names(byLottery)}`, en: `by lottery ${names(byLottery)}` }] : []),
    ...(equals.length > 0
      ? [
          {
            ru: `${names(equals)} (желательны не меньше; при равенстве решает общее число пар)`,
            en: `${names(equals)} (wanted as much; between equals the number of all pairs decides)`,
          },
        ]
      : []),
    ...(pinned.length > 0 ? [{ ru: `вручную ${names(pinned)}`, en: `by hand ${names(pinned)}` }] : []),
    ...(hidden > 0 ? [{ ru: `ещё ${hidden}`, en: `${hidden} more` }] : []),
  ];
  const [ru, en] = [parts.map((part) => part.ru).join("; "), parts.map((part) => part.en).join("; ")];
  return topic === undefined
    ? { ru: `места наставника заняты: ${ru}`, en: `the mentor's seats are taken: ${en}` }
    : { ru: `места по теме ${topic} заняты: ${ru}`, en: `the seats of the topic ${topic} are taken: ${en}` };
}
