import { targetModel } from "@nastavnik/core/target-model";
import { readHistory, type Store, upcasting } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import { type YearReport, yearReport, type YearReportInput } from "./year-report.ts";

/** What the report of a stored programme takes besides its history. */
export interface StoredReportOptions extends Omit<YearReportInput, "facts" | "commands" | "asOf"> {
  /**
   * Last day that is reported.
   * @defaultValue everything, and the period counts as over
   */
  readonly until?: Temporal.PlainDate;
}

/**
 * Tells a year of a programme of the target model from all that its store has kept.
 *
 * @throws NastavnikError `not-found` when the store holds no such programme; what the store throws
 */
export async function reportOfStore(
  store: Pick<Store, "facts" | "commands">,
  { until, ...input }: StoredReportOptions,
): Promise<YearReport> {
  const asOf = until && input.calendar.startOf(until.add({ days: 1 })).subtract({ nanoseconds: 1 });
  return yearReport({
    ...input,
    ...(await readHistory(upcasting(store, input.workflows ?? targetModel.workflows))),
    ...(asOf && { asOf }),
  });
}
