import type { Regulation } from "../regulation/regulation.ts";
import type { Text } from "../text/text.ts";
import type { Requirement } from "./requirement.ts";

/** The title of a requirement where this regulation asks for it: with what it has chosen, if that says more. */
export function titleUnder(
  { title, choice, titleUnder: own }: Pick<Requirement, "title" | "choice" | "titleUnder">,
  regulation: Regulation,
): Text {
  const value = choice === undefined ? undefined : regulation.value(choice);
  return value === undefined ? title : (own?.(value, regulation) ?? title);
}
