import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";
import type { Combination, Condition, Requirement } from "./requirement.ts";

/**
 * Makes a requirement.
 *
 * @example
 * requirement<Visit>({
 *   id: "has-pass",
 *   title: { ru: "Пропуск оформлен", en: "A pass is issued" },
 *   clause: "House rules, 2",
 *   force: "law",
 *   check: (visit) => visit.pass || { text: { ru: "Пропуска нет", en: "There is no pass" } },
 * });
 */
export function requirement<Context extends JsonObject, Event extends Occasion = Occasion>(
  definition: Omit<Requirement<Context, Event>, "kind">,
): Requirement<Context, Event> {
  return { kind: "requirement", ...definition };
}

/** A condition that is met when every one of its parts is; an explanation lists all unmet parts, not the first. */
export function all<Context, Event>(
  id: string,
  title: Text,
  ...of: readonly Condition<Context, Event>[]
): Combination<Context, Event> {
  return { kind: "all", id, title, of };
}

/** A condition that is met when at least one of its parts is. */
export function any<Context, Event>(
  id: string,
  title: Text,
  ...of: readonly Condition<Context, Event>[]
): Combination<Context, Event> {
  return { kind: "any", id, title, of };
}

/** A condition that is met when none of its parts is. */
export function none<Context, Event>(
  id: string,
  title: Text,
  ...of: readonly Condition<Context, Event>[]
): Combination<Context, Event> {
  return { kind: "none", id, title, of };
}
