import type { Regulation, Text } from "@nastavnik/core";
import { ownWordsIn } from "@nastavnik/core/regulation";
import type { ChoicePath } from "./choices.ts";

/** What something is called that choices list: by the organisation itself, otherwise by the words that are known. */
export function wordIn(
  regulation: Regulation,
  id: string,
  known: Readonly<Record<string, Text>>,
  ...choices: readonly [ChoicePath, ...ChoicePath[]]
): Text {
  for (const choice of choices) {
    const own = ownWordsIn(regulation.value(choice));
    if (Object.hasOwn(own, id)) return own[id] as Text;
  }
  return (Object.hasOwn(known, id) ? known[id] : undefined) ?? { ru: "без названия", en: "without a title" };
}
