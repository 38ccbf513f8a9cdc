import type { Text } from "@nastavnik/core";
import type { Obstacle } from "./obstacle.ts";

type LowerTotal = Extract<Obstacle, { kind: "lower-total" }>;

/** The first aim in which an answer with the pair is worse, in words. */
export function lowerText(obstacle: LowerTotal): Text {
  const loss = lossText(obstacle);
  if (obstacle.isProved) return loss;
  return {
    ru: `${loss.ru} (перебор был неполным: лучшее распределение с этой парой не исключено)`,
    en: `${loss.en} (the search was not complete: a better answer with this pair is not excluded)`,
  };
}

function lossText(obstacle: LowerTotal): Text {
  const { aim, measure } = obstacle;
  if (aim === "none") return { ru: "равноценный вариант", en: "an equally good answer" };
  const loss = obstacle[aim];
  if (loss < 0) return { ru: "найдено распределение с этой парой не хуже", en: "an answer with this pair is no worse" };
  switch (aim) {
    case "served":
      return { ru: `тогда без пары останется больше на ${loss}`, en: `then ${loss} fewer are served` };
    case "waiting":
      return {
        ru: `тогда сумма приоритетов ожидания меньше на ${loss}`,
        en: `then the served waited ${loss} less in sum`,
      };
    case "closed":
      return { ru: `тогда закрытых групп больше на ${loss}`, en: `then ${loss} more groups are closed` };
    case "wishes":
      return { ru: `тогда выполненных пожеланий меньше на ${loss}`, en: `then ${loss} fewer wishes are met` };
    case "score":
      return scoreTexts(loss)[measure];
    case "load":
      break;
  }
  return { ru: "тогда нагрузка распределена менее равномерно", en: "then the load is less even" };
}

function scoreTexts(loss: number): Readonly<Record<LowerTotal["measure"], Text>> {
  return {
    score: { ru: `тогда общая оценка ниже на ${loss}`, en: `then the total score is lower by ${loss}` },
    cost: { ru: `тогда общая стоимость выше на ${loss}`, en: `then the total cost is higher by ${loss}` },
    rank: { ru: `тогда сумма мест в списках больше на ${loss}`, en: `then the sum of ranks is higher by ${loss}` },
  };
}
