import type { CompiledIndicator } from "./catalogue.ts";

/** The indicators asked for with those that they read, in the order of reading. */
export function neededFor(all: readonly CompiledIndicator[], asked: readonly string[]): readonly CompiledIndicator[] {
  const names = new Set(asked);
  return all
    .toReversed()
    .filter(({ indicator, formula }) => {
      if (!names.has(indicator.id)) return false;
      for (const name of formula.names) names.add(name);
      return true;
    })
    .toReversed();
}
