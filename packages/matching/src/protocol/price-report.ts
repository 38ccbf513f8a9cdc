import type { Locale } from "@nastavnik/core";
import type { Change, PriceOfStability } from "../explain/price-of-stability.ts";
import { textTable } from "./table.ts";

/** What stability costs, as a short text for a terminal. */
export function priceReport(price: PriceOfStability, locale: Locale): string {
  const say = (ru: string, en: string) => ({ ru, en })[locale];
  if (!price.ok) return `${say("Сравнивать нечего", "There is nothing to compare")}: ${price.text[locale]}\n`;
  const { stable, coverage, served, gain, lose } = price;
  const changes = (title: string, list: readonly Change[]) =>
    list.length === 0
      ? []
      : [
          "",
          ...textTable([
            [title, say("Устойчиво", "Stable"), say("Наибольший охват", "Coverage")],
            ...list.map((change) => [change.id, change.stable ?? "–", change.coverage ?? "–"]),
          ]),
        ];
  return `${[
    say(
      `Устойчивых пар ${stable.pairs.length}, при наибольшем охвате ${coverage.pairs.length}: больше на ${served}`,
      `${stable.pairs.length} stable pairs, ${coverage.pairs.length} with the greatest coverage: ${served} more`,
    ),
    ...changes(say("Выиграют", "Better off"), gain),
    ...changes(say("Проиграют", "Worse off"), lose),
  ].join("\n")}\n`;
}
