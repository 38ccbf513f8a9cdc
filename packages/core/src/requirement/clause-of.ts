import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { Requirement } from "./requirement.ts";

/** What is quoted of a requirement: the paragraph of the organisation's own regulation where it is such a choice. */
export function clauseOf({ clause, choice }: Requirement<JsonObject, Occasion>, { regulation }: Occasion): string {
  if (choice === undefined || regulation.value(choice) === undefined) return clause;
  return regulation.clause(choice);
}
