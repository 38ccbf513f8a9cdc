import type { JsonObject, Regulation } from "@nastavnik/core";
import type { ReviewDemands } from "../practice-context.ts";

/** What a regulation demands of expert reviews, by level: it is kept in the practice, since relations see no regulation. */
export function demandsIn(regulation: Regulation): Readonly<Record<string, ReviewDemands>> {
  return (regulation.value("practice.review") ?? {}) as Readonly<Record<string, JsonObject & ReviewDemands>>;
}
