import type { Regulation } from "@nastavnik/core";
import { asksFor } from "../../regulation/asks-for.ts";
import { partOf } from "../../regulation/listed.ts";

const evidenceOf =
  (...kinds: readonly string[]) =>
  (regulation: Regulation): boolean =>
    kinds.some((kind) => partOf(regulation.value("unit.controlEvidence"), kind) !== undefined);

const controls = asksFor(
  ["unit.closing", "mid-term-control"],
  ["unit.closing", "final-control"],
  "unit.finalControlCoversAll",
  "unit.controls",
);
const evidence = evidenceOf("mid-term", "final");

/** Which papers a regulation asks the unit itself to keep; those of a personalised programme are others. */
export const unitKeeps = {
  /** Plans follow the ranking of the checklist. */
  checklist: asksFor(["unit.closing", "certified-checklist"], "unit.rankingAgreed", "unit.plans"),
  certificate: asksFor(["unit.closing", "certified-checklist"]),
  plans: asksFor("unit.plans"),
  controls: (regulation: Regulation): boolean => controls(regulation) || evidence(regulation),
  reports: asksFor(["unit.closing", "approved-reports"]),
} as const;
