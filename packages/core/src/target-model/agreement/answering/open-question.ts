import { Temporal } from "temporal-polyfill";
import type { AgreementContext } from "../agreement-context.ts";

/** The open question that was asked first, among those whose hours are not over; `undefined` where there is none. */
export function nextToAnswer({ questions }: Pick<AgreementContext, "questions">): string | undefined {
  return Object.entries(questions)
    .filter(([, { isLate }]) => !isLate)
    .toSorted(([, a], [, b]) =>
      Temporal.Instant.compare(Temporal.Instant.from(a.askedAt), Temporal.Instant.from(b.askedAt)),
    )[0]?.[0];
}
