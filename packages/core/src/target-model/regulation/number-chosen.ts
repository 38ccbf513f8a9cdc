import type { Regulation } from "@nastavnik/core";
import type { ChoicePath } from "./choices.ts";

/** The number that an organisation has chosen; `undefined` where it has chosen none. */
export function numberChosen(regulation: Regulation, choice: ChoicePath): number | undefined {
  const value = regulation.value(choice);
  return typeof value === "number" ? value : undefined;
}
