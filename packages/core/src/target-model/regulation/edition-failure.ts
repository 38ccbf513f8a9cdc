import type { Failure, JsonValue } from "@nastavnik/core";
import { fail } from "../fail.ts";
import { givenRegulation } from "./given-regulation.ts";
import { regulationFailure } from "./regulation-failure.ts";

/**
 * What is wrong with an edition that an order brings: the text, or a day before the edition that is the last now.
 *
 * @param from - the day from which it counts, such as `2025-09-01`
 * @param editions - those that were adopted before, in their order
 */
export function editionFailures(
  regulation: JsonValue,
  from: string | undefined,
  editions: readonly { readonly from: string }[],
): true | Failure | readonly Failure[] {
  const given = givenRegulation(regulation);
  if (!given.ok) return given.problems.map(regulationFailure);
  const last = editions.at(-1)?.from;
  return (
    from === undefined ||
    last === undefined ||
    from >= last ||
    fail(`Ожидается день не ранее ${last}, указан ${from}`, `Expected a day not before ${last}, met ${from}`)
  );
}
