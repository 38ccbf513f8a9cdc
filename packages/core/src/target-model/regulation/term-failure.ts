import type { Failure, JsonValue } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { fail } from "../fail.ts";
import { partOf } from "./listed.ts";
import { saidTerm } from "./said-term.ts";

/** What is wrong with a term, by the choice of how long it may be: ISO 8601 durations `atLeast` and `atMost`. */
export function termFailure(
  period: { readonly from: string; readonly to: string },
  value: JsonValue | undefined,
): true | Failure {
  const from = Temporal.PlainDate.from(period.from);
  // The last day belongs to the term: from 1 September to 31 August is one year.
  const end = Temporal.PlainDate.from(period.to).add({ days: 1 });
  const [least, most] = [partOf(value, "atLeast"), partOf(value, "atMost")];
  const isLongEnough = typeof least !== "string" || Temporal.PlainDate.compare(end, from.add(least)) >= 0;
  const isShortEnough = typeof most !== "string" || Temporal.PlainDate.compare(end, from.add(most)) <= 0;
  const { ru, en } = saidTerm(least, most);
  return (
    (isLongEnough && isShortEnough) ||
    fail(
      `Ожидается срок ${ru}, указан с ${period.from} по ${period.to}`,
      `Expected a term of ${en}, met ${period.from} to ${period.to}`,
    )
  );
}
