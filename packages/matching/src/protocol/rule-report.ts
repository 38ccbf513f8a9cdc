import type { Locale } from "@nastavnik/core";
import type { RuleEffect } from "../explain/rule-effects.ts";
import { textTable } from "./table.ts";

/** What would happen without each rule, as a short text for a terminal. */
export function ruleReport(effects: readonly RuleEffect[], locale: Locale): string {
  const say = (ru: string, en: string) => ({ ru, en })[locale];
  if (effects.length === 0)
    return `${say("Правил, которые можно снять, нет", "There are no rules that may be dropped")}\n`;
  const signed = (count: number) => (count > 0 ? `+${count}` : String(count));
  return `${textTable([
    [
      say("Без правила", "Without the rule"),
      say("С парой", "Served"),
      say("Получат пару", "Gain a pair"),
      say("Лишатся пары", "Lose it"),
    ],
    ...effects.map(({ text, served, gain, lose }) => [text[locale], signed(served), gain.join(", "), lose.join(", ")]),
  ]).join("\n")}\n`;
}
