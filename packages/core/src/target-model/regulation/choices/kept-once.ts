import type { JsonValue, Text } from "@nastavnik/core";
import type { CompletionNeed } from "../../personal-programme/ending/completion-need.ts";
import { listed } from "../listed.ts";

type Choices = Readonly<Record<string, JsonValue>>;

const lists = (choice: string, entry: string) => (choices: Choices) => listed(choices[choice]).includes(entry);

/** What a completion may need, where a regulation may ask the same of the unit itself, and whether it does. */
const twins: readonly (readonly [need: CompletionNeed, choice: string, isAsked: (choices: Choices) => boolean])[] = [
  ["certified-checklist", "unit.closing", lists("unit.closing", "certified-checklist")],
  ["certified-checklist", "unit.rankingAgreed", (choices) => choices["unit.rankingAgreed"] !== undefined],
  ["mentor-plan", "unit.plans", lists("unit.plans", "mentor")],
  ["mentee-plan", "unit.plans", lists("unit.plans", "mentee")],
  ["curator-plan", "unit.plans", lists("unit.plans", "curator")],
  ["mid-term-control", "unit.closing", lists("unit.closing", "mid-term-control")],
  ["final-control", "unit.closing", lists("unit.closing", "final-control")],
  ["approved-reports", "unit.closing", lists("unit.closing", "approved-reports")],
];

/** Where every unit works by a personalised programme, one paper is asked for there or of the unit, and not twice. */
export function keptOnce(value: JsonValue, choices: Choices): Text | undefined {
  if (!lists("unit.closing", "personal-programme")(choices)) return undefined;
  const needed = listed(value);
  const twice = twins.find(([need, , isAsked]) => needed.includes(need) && isAsked(choices));
  if (twice === undefined) return undefined;
  const [need, choice] = twice;
  return {
    ru: `ожидается ${need} или здесь, или в ${choice}: пара работает по персонализированной программе, и одно и то же не вносят дважды; получено: и здесь, и там`,
    en: `expected ${need} either here or in ${choice}: the unit works by a personalised programme, and nothing is recorded twice; met: in both`,
  };
}
