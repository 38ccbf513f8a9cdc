import type { JsonObject, Relation } from "@nastavnik/core";

interface Given {
  readonly contest?: string;
  readonly sheet?: JsonObject | undefined;
  readonly nominees?: readonly JsonObject[];
}

/** Asks the engine to rank the nominees of a contest by the sheets of its jury, under the name `places`. */
export function contestRelation({
  payload: { contest, sheet, nominees },
}: {
  readonly payload: Given;
}): Record<string, Relation> {
  if (contest === undefined || nominees === undefined) return {};
  return { places: { assessed: "contest", data: { contest, ...(sheet && { sheet }), nominees } } };
}
