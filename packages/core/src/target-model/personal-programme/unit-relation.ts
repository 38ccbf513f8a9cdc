import type { JsonObject, Relation } from "@nastavnik/core";

/** The unit of a personalised programme under the name `unit`: that of the context, or that which the first command names. */
export function unitRelation({ unit: own }: JsonObject, { unit: named }: JsonObject): Record<string, Relation> {
  const id = own ?? named;
  return typeof id === "string" ? { unit: { workflow: "unit", id } } : {};
}
