import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject } from "../json/json.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { Requirement } from "./requirement.ts";

/** Whether a regulation asks for a requirement of its force: the choice is made, and its value asks for this. */
export function isChosen(requirement: Requirement<JsonObject, Occasion>, regulation: Regulation): boolean {
  const { id, choice } = requirement;
  const value = choice === undefined ? undefined : regulation.value(choice);
  if (value === undefined) return false;
  if (requirement.asks === undefined) return true;
  try {
    return requirement.asks(value, regulation);
  } catch (cause) {
    throw new NastavnikError("internal", `expected requirement ${id} to tell what its choice asks for`, { cause });
  }
}
