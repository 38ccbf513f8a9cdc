import { Temporal } from "temporal-polyfill";

type Row = {
  readonly row: string;
  readonly activity: string;
  readonly form: string;
  readonly reportBy?: string;
};

const rowsOf: Readonly<Record<string, readonly (readonly [activity: string, form: string])[]>> = {
  pair: [
    ["diagnostics", "checklist"],
    ["ranking", "checklist"],
    ["drawing-up-plans", "plans"],
    ["work-by-plan", "new-competence"],
    ["mid-term-control", "survey-protocol"],
    ["final-control", "survey-protocol"],
  ],
  mentor: [
    ["choose-diagnostics", "method-folder"],
    ["diagnostics", "protocol"],
    ["process-diagnostics", "checklist"],
    ["ranking", "checklist"],
    ["training", "new-competence"],
    ["final-control", "open-lesson"],
    ["report", "analytical-note"],
  ],
  curator: [
    ["consultation", "method-folder"],
    ["certification", "certificate"],
    ["mid-term-control", "survey-protocol"],
    ["final-control", "survey-protocol"],
    ["approval-of-reports", "analytical-note"],
  ],
  mentee: [
    ["diagnostics", "protocol"],
    ["ranking", "checklist"],
    ["training", "new-competence"],
    ["final-control", "open-lesson"],
    ["report", "analytical-note"],
  ],
};

/**
 * The rows of a plan as the programme of school 32 has them; only those of the pair's road map have days until which they
 * are reported on, spread over the term.
 *
 * @param whose - `pair`, `mentor`, `curator`, or a mentee
 */
export function programmeRows(whose: string, period: { readonly from: string; readonly to: string }): Row[] {
  const rows = rowsOf[whose] ?? rowsOf["mentee"] ?? [];
  const from = Temporal.PlainDate.from(period.from);
  const { days } = from.until(period.to);
  return rows.map(([activity, form], index) => ({
    row: String(index + 1),
    activity,
    form,
    ...(whose === "pair" && {
      reportBy: from.add({ days: Math.floor((days * (index + 1)) / rows.length) }).toString(),
    }),
  }));
}
