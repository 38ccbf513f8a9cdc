import type { Regulation } from "@nastavnik/core";
import { listed } from "../../regulation/listed.ts";
import { levels } from "../../vocabulary/levels.ts";

/** The levels above an organisation, in their order, where its regulation names no others. */
export const higherLevels = { municipal: levels.municipal, regional: levels.regional } as const;

/** The levels above the organisation by its regulation, the lowest first: its own is where practices come from. */
export function levelsAbove(regulation: Regulation): readonly string[] {
  const own = listed(regulation.value("practice.levels"));
  return own.length > 0 ? own.filter((level) => level !== "school") : Object.keys(higherLevels);
}

/** The levels between the organisation and this one. */
export function levelsBelow(regulation: Regulation, level: string): readonly string[] {
  const order = levelsAbove(regulation);
  return order.slice(0, Math.max(0, order.indexOf(level)));
}
